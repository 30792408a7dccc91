import { Link } from '@remix-run/react';
import { listed } from '#domain/agenda/agenda-words.ts';
import { agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import type { AgendaDayView, AgendaSessionView, AgendaSummitView } from '#server/services/agenda/agenda-view.ts';
import { ColumnTime, LocalTime } from '#app/ui/time.tsx';
import { dayWords, isOnNow } from './agenda-words.ts';
import { gridOf, type GridCell } from './grid-layout.ts';
import { StarButton } from './star-button.tsx';
import { useNow } from './use-now.ts';

type Props = { summit: AgendaSummitView; days: readonly AgendaDayView[]; asOf: Date; canStar: boolean };
type Shared = { summit: AgendaSummitView; now: Date; canStar: boolean };

function CellEntry({ entry, summit, now, canStar }: Shared & { entry: AgendaSessionView }) {
  const isBreak = entry.kind === 'break';
  const isNow = isOnNow(entry, now);
  return (
    <div className={`flex items-start justify-between gap-2 ${isBreak ? 'text-ink-faint' : ''} ${isNow ? '-mx-2 rounded-md bg-accent-wash px-2 py-1 print:m-0 print:bg-transparent print:p-0' : ''}`}>
      <div className="min-w-0">
        {isBreak ? entry.title : <Link to={`/summits/${summit.slug}/sessions/${entry.slug}`}>{entry.title}</Link>}
        <span className="block text-xs text-ink-faint">
          <LocalTime at={entry.startsAt} until={entry.endsAt} zone={summit.timeZone} isPlaceOnly />
          {!isBreak && ` · ${agendaSessionKindWords()[entry.kind]}`}
        </span>
        {entry.people.length > 0 && <span className="block text-xs text-ink-soft">{listed(entry.people.map(({ name }) => name))}</span>}
        {isNow && <span className="block text-xs font-semibold text-accent print:hidden">Now</span>}
      </div>
      {canStar && !isBreak && <StarButton summitSlug={summit.slug} agendaSession={entry} />}
    </div>
  );
}

const Cell = ({ cell: { sessions, rows, columns }, ...shared }: Shared & { cell: GridCell }) => (
  <td rowSpan={rows} colSpan={columns} className="border-b border-l border-line px-3 py-2 align-top leading-snug">
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 [overflow-wrap:anywhere]">
      {sessions.map((entry) => (
        <CellEntry key={entry.id} entry={entry} {...shared} />
      ))}
    </div>
  </td>
);

function DayGrid({ day, ...shared }: Shared & { day: AgendaDayView }) {
  const { places, rows } = gridOf(day.sessions);
  return (
    <section aria-label={dayWords(day.date)} className="mt-10 first:mt-0 print:mt-6">
      <h2 className="mb-3 border-b-2 border-ink pb-2 font-serif text-l font-semibold">{dayWords(day.date)}</h2>
      <div className="overflow-x-auto">
        <table className="w-full table-fixed border-collapse text-s">
          <caption className="sr-only">Sessions of {dayWords(day.date)} by time and place</caption>
          <thead>
            <tr>
              <th scope="col" className="w-20 border-b border-line-strong pb-2 text-left text-xs font-normal text-ink-faint">
                Time
              </th>
              {places.map((place) => (
                <th key={place} scope="col" className="min-w-36 border-b border-l border-line-strong px-3 pb-2 text-left text-xs font-semibold text-ink-soft">
                  {place || 'Place to be named'}
                </th>
              ))}
              {places.length === 0 && (
                <th scope="col" className="border-b border-line-strong px-3 pb-2 text-left text-xs font-semibold text-ink-soft">
                  Everybody
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, cells }) => (
              <tr key={at.getTime()}>
                <th scope="row" className="border-b border-line py-2 pr-3 text-left align-top font-normal text-ink-soft tabular-nums">
                  <ColumnTime at={at} zone={shared.summit.timeZone} />
                </th>
                {cells.map((cell) => (
                  <Cell key={cell.key} cell={cell} {...shared} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** An agenda as a grid of times by places, a table for each day. */
export function AgendaGrid({ days, asOf, ...shared }: Props) {
  const now = useNow(asOf);
  return days.map((day) => <DayGrid key={day.date} day={day} now={now} {...shared} />);
}
