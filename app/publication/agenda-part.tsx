import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { AgendaLine } from '#server/services/publication/agenda-day-lines.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { agendaSessionKindWords } from '#domain/agenda/agenda-session.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { ColumnTime, LocalTime, ZoneLine } from '#app/ui/time.tsx';
import { weekdayInWords } from './summit-dates.ts';
import { numberWord, roomsWord } from './summit-words.ts';

/** The agenda in short, one column for each day; every part of this page is linked from its line. */
export function AgendaPart({ view: { summit, days, parts, asOf } }: { view: PublicationView }) {
  const anchors = new Map(parts.map(({ slug, anchor }) => [slug, `#${anchor}`]));
  const first = days[0]?.lines[0];
  // Whoever reads the proceedings need not be there in time.
  const isAhead = days.some(({ lines }) => lines.some(({ endsAt }) => endsAt > asOf));
  return (
    <Section id="agenda" title="Agenda" heading="large" aside={first && <Link to={`/summits/${summit.slug}/agenda`} className="print:hidden">The agenda in full</Link>}>
      {!first && <EmptyState icon="calendar" title="The agenda is not out yet">It stands here once the convener has put the first session on it.</EmptyState>}
      <div className={`grid gap-x-12 gap-y-8 ${days.length > 1 ? 'md:grid-cols-2 print:grid-cols-2' : 'max-w-measure'}`}>
        {days.map(({ date, lines }) => (
          <div key={date}>
            <h3 className="border-b-2 border-ink pb-2 text-l">{weekdayInWords(date)}</h3>
            <ol>
              {lines.map((line) => (
                <Line key={line.slug} line={line} zone={summit.timeZone} isNow={line.startsAt <= asOf && asOf < line.endsAt} isAhead={isAhead} to={addressOf(line, summit.slug, anchors)} />
              ))}
            </ol>
          </div>
        ))}
      </div>
      {first && (
        <div className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-xs">
          <ZoneLine zone={summit.timeZone} at={first.startsAt} isColumn={isAhead} />
          <Link to={`/summits/${summit.slug}/calendar.ics`} reloadDocument className="print:hidden">
            Add to a calendar
          </Link>
        </div>
      )}
    </Section>
  );
}

function addressOf(line: AgendaLine, summitSlug: string, anchors: ReadonlyMap<string, string>): string | null {
  const onPage = anchors.get(line.slug) ?? (line.kind === 'breakouts' && line.rooms > 0 ? '#breakouts' : null);
  return onPage ?? (line.hasPage ? `/summits/${summitSlug}/sessions/${line.slug}` : null);
}

const Line = ({ line, zone, isNow, isAhead, to }: { line: AgendaLine; zone: string; isNow: boolean; isAhead: boolean; to: string | null }) => {
  const timeLook = isNow ? 'font-semibold text-accent' : line.kind === 'break' ? '' : 'text-ink-soft';
  return (
    <li
      aria-current={isNow ? 'time' : undefined}
      className={`grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line text-s leading-snug ${line.kind === 'break' ? 'py-1.5 text-ink-faint' : 'py-2.5'}`}
    >
      {isAhead ? <ColumnTime at={line.startsAt} zone={zone} className={timeLook} /> : <LocalTime at={line.startsAt} zone={zone} isPlaceOnly className={timeLook} />}
      <span>
        {to ? <Link to={to}>{line.title}</Link> : line.title}
        {line.kind !== 'break' && <span className="block text-xs text-ink-faint">{detailOf(line)}</span>}
      </span>
      {isNow && <span className="text-xs font-semibold text-accent">Now</span>}
    </li>
  );
};

function detailOf(line: AgendaLine): string {
  return [agendaSessionKindWords()[line.kind], line.subtitle, cameOf(line), line.place].filter(Boolean).join(', ');
}

function cameOf({ reports, rooms }: AgendaLine): string {
  if (reports > 0) return reports === 1 ? t`one report came out of it` : t`${numberWord(reports)} reports came out of it`;
  return rooms > 0 ? roomsWord(rooms) : '';
}
