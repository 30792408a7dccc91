import { perspectiveWord } from '#domain/perspective.ts';
import type { Headcount } from '#domain/report/published-report.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import type { OutcomeView } from '#server/services/feedback/ledger/read-outcome.ts';
import { cell, head } from '#app/feedback/ledger/count-table.ts';
import { capital, PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';

const lists = new Intl.ListFormat(readingLocale());

/** Who was invited and who came, by perspective; none of fewer than three is told. */
export function WhoWasAsked({ view: { round, invited, came } }: { view: Pick<OutcomeView, 'round' | 'invited' | 'came'> }) {
  const keys = [...new Set([...invited.lines, ...came.lines].map(({ key }) => key))].toSorted((one, other) => Number(one === null) - Number(other === null));
  return (
    <>
      <p className="max-w-measure text-s">
        Asked were {lists.format(round.perspectives.map((key) => perspectiveWord(key, 2)))}. {invited.total === 0 ? 'Nobody was invited by mail' : invited.total === 1 ? 'One person was invited by mail' : `${invited.total} people were invited by mail`}, and {came.total === 0 ? 'nobody came' : came.total === 1 ? '1 came' : `${came.total} came`}.
      </p>
      {keys.length > 0 && (
        <table className="mt-4 w-full max-w-[32rem] border-collapse text-s">
          <caption className="sr-only">Who was invited and who came, by perspective</caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} pl-0 text-left`}>
                Perspective
              </th>
              <th scope="col" className={head}>
                Invited
              </th>
              <th scope="col" className={head}>
                Came
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key ?? 'others'}>
                <th scope="row" className="border-b border-line py-2 text-left font-normal">
                  {key === null ? (
                    'Others'
                  ) : (
                    <PerspectiveMark of={key} drawing="shape">
                      {capital(perspectiveWord(key, 2))}
                    </PerspectiveMark>
                  )}
                </th>
                <td className={cell}>{countIn(invited, key)}</td>
                <td className={cell}>{countIn(came, key)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-2 text-xs text-ink-soft">Perspectives of fewer than three people, and people who do not want theirs told, are counted together. A dash means that none is told apart.</p>
    </>
  );
}

const countIn = ({ lines }: Headcount, wanted: Headcount['lines'][number]['key']): string => String(lines.find(({ key }) => key === wanted)?.count ?? '–');
