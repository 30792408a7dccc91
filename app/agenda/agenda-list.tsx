import type { AgendaDayView, AgendaSummitView } from '#server/services/agenda/agenda-view.ts';
import { AgendaRow } from './agenda-row.tsx';
import { dayWords } from './agenda-words.ts';
import { useNow } from './use-now.ts';

type Props = { summit: AgendaSummitView; days: readonly AgendaDayView[]; asOf: Date; canStar?: boolean; /** The level of the day headings. */ headings?: 2 | 3; className?: string };

/** An agenda as a list of days, two beside each other where there is room. */
export function AgendaList({ summit, days, asOf, canStar = false, headings = 2, className = '' }: Props) {
  const now = useNow(asOf);
  const Heading = headings === 2 ? 'h2' : 'h3';
  return (
    <div className={`grid gap-x-12 gap-y-8 ${days.length > 1 ? 'md:grid-cols-2' : 'max-w-3xl'} ${className}`}>
      {days.map(({ date, sessions }) => (
        <section key={date} aria-label={dayWords(date)} className="min-w-0">
          <Heading className="border-b-2 border-ink pb-2 font-serif text-l font-semibold">{dayWords(date)}</Heading>
          <ol>
            {sessions.map((entry) => (
              <AgendaRow key={entry.id} {...{ entry, now, canStar }} summitSlug={summit.slug} timeZone={summit.timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
