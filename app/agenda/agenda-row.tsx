import { Link } from '@remix-run/react';
import type { AgendaSessionView } from '#server/services/agenda/agenda-view.ts';
import { ColumnTime, LocalTime } from '#app/ui/time.tsx';
import { detailWords, isOnNow } from './agenda-words.ts';
import { StarButton } from './star-button.tsx';

export type AgendaRowProps = { summitSlug: string; timeZone: string; entry: AgendaSessionView; now: Date; canStar: boolean };

/** One session in a list: time, title, kind and people; what is on now stands out, a break stays quiet. */
export function AgendaRow({ summitSlug, timeZone, entry, now, canStar }: AgendaRowProps) {
  const isBreak = entry.kind === 'break';
  const isNow = isOnNow(entry, now);
  const detail = detailWords(entry);
  const look = isNow ? '-mx-3 rounded-md bg-accent-wash px-3 print:mx-0 print:rounded-none print:border-b print:border-line print:bg-transparent print:px-0' : 'border-b border-line';
  return (
    <li className={`grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-start gap-x-3 text-s leading-snug ${look} ${isBreak ? 'py-1.5 text-ink-faint' : 'py-2.5'}`} aria-current={isNow ? 'time' : undefined}>
      <ColumnTime at={entry.startsAt} zone={timeZone} className={`tabular-nums ${isBreak ? '' : 'text-ink-soft'}`} />
      <div className="min-w-0">
        {isBreak ? (
          entry.title
        ) : (
          <Link to={`/summits/${summitSlug}/sessions/${entry.slug}`} className={isNow ? 'font-semibold' : undefined}>
            {entry.title}
          </Link>
        )}
        {detail && <span className="block text-xs text-ink-faint">{detail}</span>}
        {isNow && (
          <span className="block text-xs font-semibold text-accent print:hidden">
            Now, until <LocalTime at={entry.endsAt} zone={timeZone} isPlaceOnly />
          </span>
        )}
      </div>
      {canStar && !isBreak && (
        <div className="-my-1.5 pointer-coarse:-my-2.5">
          <StarButton summitSlug={summitSlug} agendaSession={entry} />
        </div>
      )}
    </li>
  );
}
