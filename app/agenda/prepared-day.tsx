import { Link } from '@remix-run/react';
import type { AgendaSummitView } from '#server/services/agenda/agenda-view.ts';
import type { AgendaPreparationView } from '#server/services/agenda/prepare-agenda.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { dayWords, detailWords } from './agenda-words.ts';

type Props = { day: AgendaPreparationView['days'][number]; summit: AgendaSummitView; /** The ids of sessions that overlap with another. */ clashing: ReadonlySet<string> };

/** One day of the working agenda, each session a link to its form. */
export const PreparedDay = ({ day: { date, sessions, isOutside }, summit, clashing }: Props) => (
  <section aria-label={dayWords(date)} className="mb-8">
    <h2 className="border-b-2 border-ink pb-2 font-serif text-l font-semibold">{dayWords(date)}</h2>
    {isOutside && <p className="py-2 text-s text-warn">This day is outside the days of the summit. Move its sessions, or change the days under “Description”.</p>}
    {sessions.length === 0 && <p className="py-3 text-s text-ink-soft">No session yet.</p>}
    <ol>
      {sessions.map((entry) => (
        <li key={entry.id} className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-start gap-x-3 border-b border-line py-2.5 text-s leading-snug max-sm:grid-cols-[minmax(0,1fr)_auto]">
          <LocalTime at={entry.startsAt} until={entry.endsAt} zone={summit.timeZone} isPlaceOnly className="text-ink-soft tabular-nums max-sm:col-span-2 max-sm:text-xs" />
          <div className="min-w-0">
            <Link to={`/summits/${summit.slug}/prepare/agenda/${entry.id}`}>{entry.title}</Link>
            <span className="block text-xs text-ink-faint">{detailWords(entry)}</span>
          </div>
          {clashing.has(entry.id) && <ToneLine tone="warn">Overlaps</ToneLine>}
        </li>
      ))}
    </ol>
  </section>
);
