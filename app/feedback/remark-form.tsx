import { Form } from '@remix-run/react';
import { type MouseEvent, useRef, useState } from 'react';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { Button } from '#app/ui/button.tsx';
import { buttonLook } from '#app/ui/button-look.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { type OpenRemark, useGiving } from './giving-context.ts';
import { GivingLink } from './giving-link.tsx';
import { backTo, entryId, FORM_ID, remarkAnchor, sendTo } from './giving-links.ts';
import { KeptNote } from './kept-note.tsx';
import { forgetKept, keptKey, useKeptWords } from './kept-words.ts';
import { LengthNote } from './length-note.tsx';
import { plainForm } from './plain-form.ts';
import { RatingScale } from './rating-scale.tsx';

type Props = { open: OpenRemark; /** What it is about, as in "this sentence", and the words that stand there; none where it is about all of it. */ about: string; words: string; /** Whether other words can be suggested in their place. */ maySuggest: boolean; /** The part of the page to go back to. */ entryKey: string };

/** Says something about a place: how ready it is, what would make it better, which words should stand there. One of them is enough. */
export function RemarkForm({ open, about, words, maySuggest, entryKey }: Props) {
  const { view, refused, isAll } = useGiving();
  const changed = view.own.find(({ id }) => id === open.change);
  const sent = refused?.initialValue?.intent === (changed ? 'change' : 'remark') ? refused : undefined;
  const { form, field } = plainForm('remark', sent);
  const key = keptKey(view.me.giverId, open);
  const element = useRef<HTMLFormElement>(null);
  const isKept = useKeptWords(element, key, sent !== undefined);
  const suggestion = field('suggestion', changed?.suggestion ?? words);
  const text = field('text', changed?.text);
  const [isAsked, setAsked] = useState(false);
  const { language } = view.subject;
  const toClose = backTo(changed ? remarkAnchor(changed.id) : entryId(entryKey), isAll);
  const askFirst = (event: MouseEvent) => {
    if (!isKept) return;
    event.preventDefault();
    setAsked(true);
  };
  return (
    <section id={FORM_ID} aria-labelledby="remark-title" tabIndex={-1} className="scroll-mt-4 scroll-mb-24 border-t-2 border-accent pt-4 pb-5 focus:outline-none max-lg:border-b max-lg:border-b-line">
      <h3 id="remark-title" className="font-sans text-s leading-snug font-semibold tracking-normal">
        {changed ? `Change your remark on ${about}` : `Your remark on ${about}`}
      </h3>
      {words !== '' && (
        <blockquote lang={language} className="mt-0.5 line-clamp-3 font-serif text-s text-ink-soft italic">
          “{words}”
        </blockquote>
      )}
      <Form ref={element} key={key} method="post" action={sendTo(open, isAll)} preventScrollReset id="remark" className="mt-4 grid gap-4">
        <FormErrors form={form} refusal={sent} title="Not given yet. What you wrote is still here." />
        <input type="hidden" name="intent" value={changed ? 'change' : 'remark'} />
        {changed ? <input type="hidden" name="remarkId" value={changed.id} /> : <input type="hidden" name="place" value={open.place} />}
        {!changed && open.quote !== null && <input type="hidden" name="quote" value={open.quote} />}
        <RatingScale field={field('rating', String(changed?.rating ?? ''))} label="How ready is it?" />
        <div className="grid gap-1">
          <TextArea field={text} label="What would make it better?" isOptional rows={3} />
          <LengthNote field={text.id} most={ROUND_LIMITS.remark} />
        </div>
        {maySuggest && (
          <Disclosure summary="Suggest other words" hint="What should stand there instead" isOpen={suggestion.errors !== undefined || suggestion.defaultValue !== words}>
            <TextArea field={suggestion} label="Instead of these words" isOptional rows={3} lang={language} hint="Words that you leave as they are suggest nothing." />
            <LengthNote field={suggestion.id} most={ROUND_LIMITS.suggestion} />
          </Disclosure>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton variant="primary" name="press" value="give">
            {changed ? 'Keep the change' : 'Give this remark'}
          </SubmitButton>
          <GivingLink to={toClose} onClick={askFirst} className={buttonLook({ variant: 'quiet' })}>
            Discard
          </GivingLink>
          <KeptNote isKept={isKept} />
        </div>
        {isAsked && (
          <div role="alert" className="border-l-3 border-warn bg-warn-wash px-4 py-3 text-s">
            <p>Discard what you wrote? It is not given yet, and would be gone.</p>
            <div className="mt-2 flex flex-wrap gap-2">
              <GivingLink to={toClose} onClick={() => forgetKept(key)} className={buttonLook({ size: 'small' })}>
                Discard it
              </GivingLink>
              <Button size="small" variant="quiet" type="button" onClick={() => setAsked(false)}>
                Keep writing
              </Button>
            </div>
          </div>
        )}
        <NotSent form={{ intent: changed ? 'change' : 'remark' }} keeps={isKept ? 'device' : 'page'} />
      </Form>
    </section>
  );
}
