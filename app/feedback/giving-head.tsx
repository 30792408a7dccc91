import { Form } from '@remix-run/react';
import { attributionWords } from '#domain/attribution.ts';
import { onePerspectiveWords, perspectiveWord } from '#domain/perspective.ts';
import { NotSent } from '#app/http/not-sent.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Eyebrow } from '#app/ui/page.tsx';
import { ClosesAt } from './closes-at.tsx';
import { EntryPair } from './entry-pair.tsx';
import { useGiving } from './giving-context.ts';
import { shownHereWords, shownToAllWords } from './how-shown-words.ts';
import { LeftOver } from './left-over.tsx';
import { ChangedSince } from './place-words.tsx';
import { Pressable } from './pressable.tsx';
import { ledgerPath } from './ledger/ledger-query.ts';
import { wordsOfSubject } from './subject-words.ts';

/** How far one is: what one answers as, and how many questions are answered. */
export function Progress() {
  const { view } = useGiving();
  const { questions, me } = view;
  const done = questions.filter(({ answer }) => answer !== null).length;
  return (
    <div role="group" aria-label="Your progress" className="grid gap-1.5 border-b border-line bg-paper px-4 py-3 text-xs text-ink-soft md:px-6 print:hidden">
      <p className="flex flex-wrap justify-between gap-x-4">
        <b className="text-ink">You are answering as {onePerspectiveWords(me.perspective)}.</b>
        {questions.length > 0 && (
          <span>
            {done} of {questions.length} questions
          </span>
        )}
      </p>
      {questions.length > 0 && (
        <div aria-hidden className="flex gap-1">
          {questions.map(({ id, answer }) => (
            <span key={id} className={`h-1 flex-1 rounded-full ${answer === null ? 'bg-line-strong' : 'bg-accent'}`} />
          ))}
        </div>
      )}
    </div>
  );
}

/** What is read, until when, and how one is shown, before the first remark. */
export function GivingHead() {
  const { view, isOpen } = useGiving();
  const { round, community, name, subject } = view;
  return (
    <header className="mb-2">
      <Eyebrow className="mb-2">
        {wordsOfSubject[subject.kind].draft}, {community.name} · {round.title}
      </Eyebrow>
      <EntryPair entryKey="name" places={name ? [name] : []}>
        <h1 lang={subject.language} className="text-2xl">
          {name ? (
            <Pressable place={name.key} quote={null}>
              {name.text}
            </Pressable>
          ) : (
            'A draft without a name'
          )}
        </h1>
        {name && <ChangedSince place={name} />}
      </EntryPair>
      {round.introduction !== '' && <p className="mt-4 max-w-measure font-serif text-m whitespace-pre-line text-ink-soft">{round.introduction}</p>}
      {isOpen ? (
        <>
          <p className="mt-3 max-w-measure text-s text-ink-soft">
            {wordsOfSubject[subject.kind].how} <span className="pointer-coarse:hidden">By keys: Tab leads from part to part, arrows from sentence to sentence, Enter opens the form.</span>
          </p>
          {round.closesAt !== null && <ClosesAt at={round.closesAt} className="mt-2" />}
        </>
      ) : (
        <>
          <Notice className="mt-5" title="This round has closed." acts={<LinkButton to={ledgerPath(subject)} size="small">Read the ledger</LinkButton>}>
            Nothing more can be given. What became of your remarks stands beside them; in the ledger you may answer to it, once.
          </Notice>
          <LeftOver />
        </>
      )}
      <HowShown />
    </header>
  );
}

function HowShown() {
  const { isOpen, view } = useGiving();
  const { me, round } = view;
  return (
    <div className="mt-3 max-w-measure border-y border-line py-2 text-s">
      <p className="py-1">
        {shownHereWords(me.shown, me.perspective)} {shownToAllWords(round.isPublic, me.shown)}
      </p>
      {me.shown !== 'named' && me.areFew && <p className="py-1 font-semibold">Fewer than three {perspectiveWord(me.perspective, 2)} take part so far, so those who ask may guess who you are.</p>}
      {me.choices.length > 1 && (
        <Disclosure summary="How I am shown" hint={isOpen ? 'Choose for this round, at any time' : 'With less than now, also now that the round has closed'}>
          <Form method="post" action="?" preventScrollReset className="grid gap-3">
            <RadioGroup field={plainField('attribution', { defaultValue: me.shown })} label="In this round I am shown" choices={me.choices.map((value) => ({ value, label: attributionWords()[value] }))} />
            <div>
              <Button name="intent" value="show">
                Show me so
              </Button>
            </div>
            <NotSent form={{ intent: 'show' }} />
          </Form>
        </Disclosure>
      )}
    </div>
  );
}
