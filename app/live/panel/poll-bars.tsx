import { answerCount, countWord, fullBar } from '#domain/live/poll-words.ts';
import type { PollEntry } from '#domain/live/views/entry-types.ts';

type Counted = Pick<PollEntry, 'question' | 'kind' | 'choices' | 'votes'> & { result: NonNullable<PollEntry['result']> };
type Props = { poll: Counted; /** How many lines; what else was given is counted below. */ most?: number; /** On the screen: many lines, set smaller. */ isDense?: boolean; className?: string };

/** The result of a poll as bars with their counts printed; for who hears the page, a table. */
export function PollBars({ poll, most = 12, isDense = false, className = '' }: Props) {
  const { question, kind, votes, result } = poll;
  const full = Math.max(1, fullBar(poll));
  const left = result.length - most;
  return (
    <div className={`poll-bars ${className}`} data-dense={isDense || undefined}>
      <table>
        <caption className="sr-only">
          Result of “{question}”, {answerCount(votes)}
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{kind === 'words' ? 'Words' : 'Choice'}</th>
            <th scope="col">{countWord(kind)}</th>
          </tr>
        </thead>
        <tbody>
          {result.slice(0, most).map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                <svg aria-hidden="true">
                  <rect width={`${(100 * count) / full}%`} height="100%" />
                </svg>
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{left === 1 ? 'And one more that fewer gave.' : `And ${left} more that fewer gave.`}</p>}
      {kind === 'ranking' && <p>Each place before another choice is a point.</p>}
    </div>
  );
}
