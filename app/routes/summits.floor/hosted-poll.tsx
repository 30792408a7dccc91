import { answerWords } from '#domain/live/answer-words.ts';
import { anonymityWords, answerCount, pollKindWords } from '#domain/live/poll-words.ts';
import { mayBeCounted } from '#domain/live/poll-result.ts';
import type { PollAnswerEntry, PollEntry } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { PollBars } from '#app/live/panel/poll-bars.tsx';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';

type Props = { poll: PollEntry; answers: readonly PollAnswerEntry[]; isTitled?: boolean };

/** A poll as its host sees it: counts as they come, of an anonymous one once it is closed, shown to nobody else until that is said. */
export function HostedPoll({ poll, answers, isTitled = true }: Props) {
  const { id, question, kind, isAnonymous, isShown, state, votes, result } = poll;
  const isCounted = mayBeCounted(poll);
  return (
    <>
      {isTitled && <p className="font-serif text-l leading-snug font-semibold">{question}</p>}
      <p className="mt-1 text-xs text-ink-soft">
        {pollKindWords()[kind]} · {answerCount(votes)} · {isShown ? 'everybody sees the result' : isCounted ? 'only those who facilitate see the result' : 'counted once it is closed'}
      </p>
      {result && <PollBars poll={{ ...poll, result }} className="mt-3" />}
      <div className="mt-4 flex flex-wrap gap-2">
        {isCounted && (
          <ActForm act={{ kind: 'show-poll', pollId: id, isShown: !isShown }}>
            {(isUnderWay) => (
              <Button size="small" icon="eye" isPending={isUnderWay} aria-label={isShown ? `Hide the result: ${question}` : `Show the result: ${question}`}>
                {isShown ? 'Hide the result' : 'Show the result'}
              </Button>
            )}
          </ActForm>
        )}
        {state === 'open' && (
          <ActForm act={{ kind: 'close-poll', pollId: id }}>
            {(isUnderWay) => (
              <Button size="small" icon="lock" isPending={isUnderWay} aria-label={`Close the poll: ${question}`}>
                Close the poll
              </Button>
            )}
          </ActForm>
        )}
      </div>
      {isAnonymous ? <p className="mt-3 text-xs text-ink-soft">{state === 'open' ? anonymityWords(true) : 'Anonymous: who gave which answer was deleted when the poll closed.'}</p> : answers.length > 0 && <WhoAnswered poll={poll} answers={answers} />}
    </>
  );
}

const WhoAnswered = ({ poll, answers }: Pick<Props, 'poll' | 'answers'>) => (
  <Disclosure summary="Who answered what" hint="Said to everybody before they answered">
    <ul className="text-s">
      {answers.map(({ name, speaksAs, answer }, place) => (
        <li key={`${place} ${name ?? ''}`} className="border-b border-line py-2 last:border-b-0">
          <span className="font-semibold">{name ?? t`Somebody who left`}</span> {speaksAs && <PerspectiveMark of={speaksAs} />}
          <span className="block text-ink-soft">{answerWords(poll, answer)}</span>
        </li>
      ))}
    </ul>
  </Disclosure>
);
