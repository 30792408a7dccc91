import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { t } from '#domain/words/t.ts';
import type { BreakoutView } from '#server/services/publication/read-breakout.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { QuestionState } from '#app/questions/question-state.tsx';
import { attendanceOfHeadcount } from '#domain/report/headcount-attendance.ts';
import { reportPath } from '#app/reports/report-addresses.ts';
import { reportFacts } from '#app/reports/report-facts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Eyebrow, Page, PageHeader, Reading, Section, SideNote } from '#app/ui/page.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { Colophon } from './colophon.tsx';

/** One breakout as published: focus, question, who sat there, what the room found. */
export function BreakoutPage({ view: { summit, room, outcome, agendaSession, question, canOpenNotes, previous, next } }: { view: BreakoutView }) {
  const url = `${summit.url}/rooms/${room.slug}`;
  // Beside a report, which tells no group of fewer than three apart, its own counts: two of them would tell by their difference.
  const attendance = room.report ? attendanceOfHeadcount(room.report.people) : room.attendance;
  return (
    <>
      <Page>
        <PageHeader
          size="large"
          eyebrow={
            <>
              <Link to={`/summits/${summit.slug}#breakouts`} className="text-inherit">
                {summit.title}
              </Link>
              , {room.hasOutcome && !room.report ? 'breakout report' : 'breakout room'} {room.number}
            </>
          }
          title={room.focus}
          standfirst={room.summary}
          acts={
            canOpenNotes && (
              <LinkButton to={`/summits/${summit.slug}/rooms/${room.slug}/notes`} icon="pencil">
                The room’s notes
              </LinkButton>
            )
          }
          figure={
            attendance.length > 0 && (
              <figure className="max-md:w-full md:w-64 md:shrink-0">
                <TheTable attendance={attendance} size="large" className="mx-auto" />
                <PerspectiveLegend attendance={attendance} isCentred className="mt-3" />
              </figure>
            )
          }
        />
        <div className="border-t border-line-strong pt-8">
          <Reading notes={<Notes {...{ agendaSession, question, summit, room }} />}>
            {room.report ? <Report report={room.report} /> : room.hasOutcome ? <RichTextView text={outcome} headings={2} /> : <NotYet {...{ room, summit, canOpenNotes }} />}
          </Reading>
        </div>
        <Neighbours {...{ previous, next, summit }} />
      </Page>
      <Colophon summit={summit} part={{ title: room.focus, url }} />
      <RunningFoot parts={[summit.title, t`Room ${room.number}, ${room.focus}`, summit.licence]} />
    </>
  );
}

const Report = ({ report }: { report: NonNullable<BreakoutView['room']['report']> }) => (
  <section aria-labelledby="room-report" className="max-w-measure">
    <Eyebrow className="mb-2">Its report</Eyebrow>
    <h2 id="room-report" className="mb-3 text-xl" lang={report.language}>
      <Link to={reportPath(report.slug)} className="text-ink decoration-line-strong hover:decoration-current">
        {report.title}
      </Link>
    </h2>
    <p className="font-serif text-read" lang={report.language}>{report.standfirst}</p>
    <p className="mt-2 text-s text-ink-soft">{reportFacts(report)}</p>
    <div className="mt-4">
      <LinkButton to={reportPath(report.slug)} variant="primary">
        Read the report
      </LinkButton>
    </div>
  </section>
);

const waiting: Record<BreakoutView['room']['state'], ReactNode> = {
  planned: t`The room is planned. What it finds stands here once it has been open and is closed again.`,
  open: t`The room is open, and people are writing. What it finds stands here once it is closed.`,
  closing: t`The room is about to close. What it found stands here soon.`,
  closed: t`The room is closed. What it found stands here once its report is written.`,
};

const NotYet = ({ room, summit, canOpenNotes }: Pick<BreakoutView, 'room' | 'summit' | 'canOpenNotes'>) => (
  <EmptyState icon="rooms" title={room.state === 'open' ? 'Work in this room is under way' : 'Nothing to read yet'}>
    <p>{waiting[room.state]}</p>
    {canOpenNotes && room.state !== 'planned' && (
      <p className="mt-1">
        <Link to={`/summits/${summit.slug}/rooms/${room.slug}/notes`}>{room.state === 'closed' ? 'Read what the room wrote' : 'Open the room’s notes'}</Link>
      </p>
    )}
    {summit.life !== 'held' && (
      <p className="mt-1">
        <Link to={`/summits/${summit.slug}`}>How to take part in the summit</Link>
      </p>
    )}
  </EmptyState>
);

/** A page does not link to itself. */
const HERE = { outcome: t`this room`, outcomeUrl: '' };

const Notes = ({ agendaSession, question, summit, room }: Pick<BreakoutView, 'agendaSession' | 'question' | 'summit' | 'room'>) => (
  <>
    {question && (
      <SideNote title="The question of this room">
        <p className="mb-3 font-serif text-m leading-snug text-ink">{question.text}</p>
        <QuestionState {...question} {...(question.outcomeUrl === `/summits/${summit.slug}/rooms/${room.slug}` && HERE)} />
      </SideNote>
    )}
    {agendaSession && (
      <SideNote title="Part of">
        <p>
          {agendaSession.title}, <LocalTime at={agendaSession.startsAt} until={agendaSession.endsAt} zone={summit.timeZone} show="day-time" />
        </p>
        {agendaSession.place && <p>{agendaSession.place}</p>}
      </SideNote>
    )}
  </>
);

const Neighbours = ({ previous, next, summit }: Pick<BreakoutView, 'previous' | 'next' | 'summit'>) => (
  <Section className="print:hidden">
    <nav aria-label="Breakouts before and after" className="flex flex-wrap justify-between gap-x-8 gap-y-4 text-s">
      {previous && <Neighbour word="Previous breakout" to={`/summits/${summit.slug}/rooms/${previous.slug}`} focus={previous.focus} />}
      {next && <Neighbour word="Next breakout" to={`/summits/${summit.slug}/rooms/${next.slug}`} focus={next.focus} className="ml-auto text-right" />}
    </nav>
  </Section>
);

const Neighbour = ({ word, to, focus, className = '' }: { word: string; to: string; focus: string; className?: string }) => (
  <p className={className}>
    <span className="block text-xs text-ink-faint">{word}</span>
    <Link to={to} className="font-serif text-l font-semibold text-ink decoration-line-strong hover:decoration-current">
      {focus}
    </Link>
  </p>
);
