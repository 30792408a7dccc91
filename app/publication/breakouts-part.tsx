import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import type { RoomView } from '#server/services/publication/room-view.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { attendanceOfHeadcount } from '#domain/report/headcount-attendance.ts';
import { reportPath } from '#app/reports/report-addresses.ts';
import { reportFacts } from '#app/reports/report-facts.ts';
import { Section } from '#app/ui/page.tsx';
import { reportsWord } from './summit-words.ts';

type Props = { breakouts: PublicationView['breakouts']; summit: Pick<PublicationView['summit'], 'slug' | 'isDemo'> };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The breakouts: as reports with their tables once rooms have reported, before that as rooms with what they take on. */
export function BreakoutsPart({ breakouts: { sessions: agendaSessions, reported }, summit }: Props) {
  const isOne = agendaSessions.length === 1;
  const isAttended = agendaSessions.some(({ rooms }) => rooms.some(({ attendance }) => attendance.length > 0));
  return (
    <Section id="breakouts" eyebrow="Breakouts" title={reported > 0 ? capital(reportsWord(reported)) : 'Breakout rooms'} heading="large">
      {agendaSessions.map(({ slug, title, abstract, rooms }) => (
        <div key={slug} className="mt-8 first:mt-0">
          {!isOne && <h3 className="mb-1 text-l">{title}</h3>}
          <div className="break-after-avoid">
            <RichTextView text={abstract} />
          </div>
          {rooms.length === 0 && <p className="mt-3 text-s text-ink-soft">Its rooms are not planned yet.</p>}
          <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
            {rooms.map((room) => (
              <Room key={room.slug} room={room} level={isOne ? 3 : 4} summitSlug={summit.slug} />
            ))}
          </div>
        </div>
      ))}
      {isAttended && summit.isDemo && <p className="mt-6 text-xs text-ink-faint">Attendance and findings on this page are demonstration data.</p>}
    </Section>
  );
}

const stateWords: Record<RoomView['state'], string> = { planned: t`Planned`, open: t`Open now`, closing: t`Closing now`, closed: t`Closed; its report is not out yet` };

function Room({ room, level, summitSlug }: { room: RoomView; level: 3 | 4; summitSlug: string }) {
  const { report } = room;
  const attendance = report ? attendanceOfHeadcount(report.people) : room.attendance;
  const Heading = level === 3 ? 'h3' : 'h4';
  const isAttended = attendance.length > 0;
  return (
    <article className={`grid items-start gap-4 break-inside-avoid ${isAttended ? 'grid-cols-[auto_minmax(0,1fr)] md:gap-6' : 'grid-cols-[1.5rem_minmax(0,1fr)]'}`}>
      {isAttended ? (
        <TheTable attendance={attendance} size="medium" className="max-md:size-26" />
      ) : (
        <span aria-hidden className="font-serif text-l font-semibold text-accent">
          {room.number}
        </span>
      )}
      <div>
        <Heading className="mb-1.5 font-serif text-l font-semibold tracking-[-0.01em]">
          <Link to={report ? reportPath(report.slug) : `/summits/${summitSlug}/rooms/${room.slug}`} className="text-ink decoration-line-strong hover:decoration-current">
            {report?.title ?? room.focus}
          </Link>
        </Heading>
        <p className="font-serif text-m">{report?.standfirst || room.summary}</p>
        {report && (
          <p className="mt-1.5 text-xs text-ink-faint">
            {reportFacts(report)} · <Link to={`/summits/${summitSlug}/rooms/${room.slug}`}>Room {room.number}</Link>
          </p>
        )}
        <PerspectiveLegend attendance={attendance} className="mt-2" />
        {!room.hasOutcome && <p className={`mt-1.5 text-xs ${room.state === 'open' || room.state === 'closing' ? 'font-semibold text-accent' : 'text-ink-faint'}`}>{stateWords[room.state]}</p>}
      </div>
    </article>
  );
}
