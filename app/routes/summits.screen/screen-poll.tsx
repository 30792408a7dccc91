import { answerCount, waitingWords } from '#domain/live/poll-words.ts';
import type { PollEntry } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { PollBars } from '#app/live/panel/poll-bars.tsx';

const ROWS = 8;
const ROOMY = 4;

/** The poll that is open, with its choices; with its result once the host shows it. */
export function ScreenPoll({ poll }: { poll: PollEntry }) {
  const { question, kind, choices, isAnonymous, state, votes, result } = poll;
  const isOpen = state === 'open';
  return (
    <section className="screen-poll" aria-labelledby="poll-heading">
      <h2 id="poll-heading">
        {isOpen ? 'A poll, on your phone' : 'Result'} · {answerCount(votes)} · {isAnonymous ? 'anonymous' : 'facilitators see who answered what'}
      </h2>
      <p>{question}</p>
      {result ? (
        <PollBars poll={{ ...poll, result }} most={ROWS} isDense={result.length > ROOMY} />
      ) : (
        <>
          {choices.length > 0 && (
            <ul data-many={choices.length > ROOMY || undefined}>
              {choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          )}
          <small>{asks[kind]} {waitingWords(poll)}</small>
        </>
      )}
    </section>
  );
}

const asks: Record<PollEntry['kind'], string> = { choice: t`Choose one.`, scale: t`Give a number from 1, the least, to 5, the most.`, ranking: t`Put them in your order.`, words: t`Answer in a word or two.` };
