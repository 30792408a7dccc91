import { Form } from '@remix-run/react';
import { ratingWords } from '#domain/feedback/feedback-round.ts';
import type { OthersRemark as View } from '#server/services/feedback/giving/view-remarks.ts';
import { ChangedWords } from '#app/composing/changed-words.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { NotSent } from '#app/http/not-sent.tsx';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { Button } from '#app/ui/button.tsx';
import { useGiving } from './giving-context.ts';
import { remarkAnchor } from './giving-links.ts';

/** What somebody else said at a place: agree with it instead of saying it again. */
export function OthersRemark({ remark, words }: { remark: View; /** What stands there. */ words: string }) {
  const { isOpen, view } = useGiving();
  const { id, by, day, quote, rating, text, suggestion, isEdited, agrees, iAgree, iAgreedBefore } = remark;
  return (
    <section id={remarkAnchor(id)} tabIndex={-1} aria-label="Remark of somebody else" className="mt-4 scroll-mt-4 scroll-mb-24 border-l-2 border-dotted border-ink-faint pl-3 text-s focus:outline-none">
      <p className="flex flex-wrap items-baseline gap-x-3 text-xs text-ink-soft">
        {by.kind === 'named' && <b className="text-ink">{by.name}</b>}
        {by.kind === 'anonymous' ? 'Somebody' : <PerspectiveMark of={by.perspective} drawing="shape" />}
        <PlaceTime at={`${day}T12:00:00Z`} zone="UTC" />
        {isEdited && 'changed since'}
        {rating !== null && `rated ${rating}, ${ratingWords()[rating]}`}
      </p>
      <div lang={view.subject.language}>
        {quote !== null && suggestion === null && <p className="mt-1 line-clamp-2 font-serif text-ink-soft italic">“{quote}”</p>}
        {suggestion !== null && <ChangedWords was={words} now={suggestion} />}
      </div>
      {text !== '' && <p className="mt-1 leading-normal whitespace-pre-line">{text}</p>}
      {iAgreedBefore && <p className="mt-2 font-semibold">{isOpen ? 'You agreed with this before its words were changed; that does not count for these words unless you agree again.' : 'You agreed with this before its words were changed, so that it does not count for these.'}</p>}
      <Form method="post" preventScrollReset className="mt-2 flex flex-wrap items-center gap-x-3">
        <input type="hidden" name="remarkId" value={id} />
        {isOpen && (
          <Button name="intent" value={iAgree ? 'agree-no-more' : 'agree'} size="small" icon={iAgree ? 'check' : 'agree'} aria-pressed={iAgree} className={iAgree ? 'border-good! bg-good-wash! text-good!' : ''}>
            {iAgree ? 'You agree' : iAgreedBefore ? 'I agree with it as it is now' : 'I agree'}
          </Button>
        )}
        {agrees > 0 && <span className="text-xs text-ink-soft">{agrees === 1 ? '1 agrees with this remark' : `${agrees} agree with this remark`}</span>}
        <NotSent form={{ remarkId: id }} />
      </Form>
    </section>
  );
}
