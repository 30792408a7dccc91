import { type ActLog, type LoggedKind, loggedKinds } from '#domain/moderation/act-log.ts';
import { actWords, reasonWords } from '#domain/moderation/kinds.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';

const monthWords = (month: string): string => new Date(`${month}-01T00:00:00Z`).toLocaleDateString(readingLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });

const countedWords = (kind: LoggedKind): string => (kind === 'let-through' ? t`Held posts let through` : kind === 'declined' ? t`Held posts declined` : actWords()[kind].counted);

const times = (count: number): string => (count === 1 ? t`once` : count === 2 ? t`twice` : t`${count} times`);

const upheldWords = (count: number): string => (count === 0 ? t`no decisions upheld` : count === 1 ? t`1 decision upheld` : t`${count} decisions upheld`);

const waitingWords = (count: number): string => (count === 0 ? '' : count === 1 ? t`, 1 waits` : t`, ${count} wait`);

/** What was done in a community, in numbers, month by month; kinds of acts that never came are left out. */
export function ActLogTable({ log }: { log: ActLog }) {
  if (log.total === 0) return <p className="text-s text-ink-soft">Nothing yet. Each decision is counted here, with nobody’s name and nothing of what was hidden.</p>;
  const kinds = loggedKinds.filter((kind) => log.months.some(({ counts }) => counts[kind] > 0));
  return (
    <div className="grid gap-5 text-s">
      <table className="w-full border-collapse">
        <caption className="sr-only">Decisions by month</caption>
        <thead>
          <tr>
            <th scope="col" className="border-b border-line-strong pr-4 pb-2 text-left text-xs font-normal text-ink-soft">Month</th>
            {kinds.map((kind) => <th key={kind} scope="col" className="border-b border-line-strong pb-2 pl-3 text-right align-bottom text-xs font-normal text-ink-soft">{countedWords(kind)}</th>)}
          </tr>
        </thead>
        <tbody>
          {log.months.map(({ month, counts }) => (
            <tr key={month} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">{monthWords(month)}</th>
              {kinds.map((kind) => <td key={kind} className="py-2 pl-3 text-right tabular-nums">{counts[kind] || <span className="text-ink-faint">–</span>}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {log.reasons.length > 0 && (
        <p className="max-w-measure"><b className="font-semibold">Why:</b> {log.reasons.map(({ reason, count }) => `${reasonWords()[reason].name.toLowerCase()} ${times(count)}`).join(', ')}.</p>
      )}
      <p className="max-w-measure"><b className="font-semibold">Appeals:</b> {log.appealed === 0 ? 'none' : `${log.appealed} made, ${upheldWords(log.upheld)}${waitingWords(log.waiting)}`}. {log.lifted === 0 ? 'No decision was undone.' : log.lifted === 1 ? '1 decision was undone.' : `${log.lifted} decisions were undone.`}</p>
      <p className="max-w-measure text-xs text-ink-soft">Counted by the month in which it was decided. Nobody is named, and nothing is said of what was hidden.</p>
    </div>
  );
}
