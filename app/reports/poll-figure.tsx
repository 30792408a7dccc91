import { answerCount, countWord } from '#domain/live/poll-words.ts';
import { perspectiveOf, perspectiveWord } from '#domain/perspective.ts';
import type { PollFigure as Poll } from '#domain/report/published-report.ts';
import { PerspectiveMark, capital } from '#app/perspectives/perspective-mark.tsx';
import { datesInWords } from '#app/publication/summit-dates.ts';
import { BarRow, NotShownRow, ShareAxis, ShareRow } from './share-rows.tsx';

type Props = { figure: Poll; number: number | null; language: string; /** Where its counts are had as a file; null while they still change. */ csv: string | null };

/** A poll as it was answered: shares with their interval, by perspective where at least five of it answered, and the counts of the others as bars. */
export function PollFigure({ figure, number, language, csv }: Props) {
  const { question, pollKind, votes, rows, byPerspective, askedIn, askedOn } = figure;
  const isShare = (pollKind === 'choice' || pollKind === 'scale') && votes > 0;
  const [first] = rows;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <figure className="report-figure">
      <figcaption lang={language}>
        {number !== null && `Figure ${number}. `}“{question}”
      </figcaption>
      <table className="shares">
        <caption className="sr-only">Result of “{question}”</caption>
        <Heads of="Answer" isShare={isShare} count={countWord(pollKind)} />
        <tbody>
          {rows.map(({ label, count }) =>
            isShare ? <ShareRow key={label} label={label} count={count} votes={votes} tone="accent" /> : <BarRow key={label} label={label} count={count} most={most} />,
          )}
        </tbody>
        {isShare && byPerspective.length === 0 && <ShareAxis />}
      </table>
      {first && byPerspective.length > 0 && (
        <table className="shares">
          <caption>“{first.label}”, by perspective</caption>
          <Heads of="Perspective" isShare count="Answers" />
          <tbody>
            {byPerspective.map(({ key, counts, votes: all }) => {
              const label = <PerspectiveMark of={key}>{capital(perspectiveWord(key, 2))}</PerspectiveMark>;
              return counts === null || all === null || all === 0 ? (
                <NotShownRow key={key} label={label} />
              ) : (
                <ShareRow key={key} label={label} count={counts[0] ?? 0} votes={all} tone={perspectiveOf(key)} />
              );
            })}
          </tbody>
          <ShareAxis />
        </table>
      )}
      <p className="how">
        Asked in “{askedIn}” on {datesInWords(askedOn, askedOn)}: {answerCount(votes)}. {isShare && 'Each line is a 95 % interval (Wilson). '}
        {pollKind === 'ranking' && 'Each place before another choice is a point. '}
        {csv && <a href={csv}>Figures as CSV</a>}
      </p>
    </figure>
  );
}

const Heads = ({ of, isShare, count }: { of: string; isShare: boolean; count: string }) => (
  <thead className="sr-only">
    <tr>
      <th scope="col">{of}</th>
      <th scope="col">{isShare ? 'Interval' : 'Bar'}</th>
      <th scope="col">{isShare ? 'Share' : count}</th>
      {isShare && <th scope="col">Answers</th>}
    </tr>
  </thead>
);
