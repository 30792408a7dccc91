import type { SubmissionResult } from '@conform-to/react';
import { entriesOf, type Snapshot } from '#domain/live/entries.ts';
import { delaySentence } from '#domain/live/run-delay.ts';
import { t } from '#domain/words/t.ts';
import type { ConveningRights } from '#server/services/live/read-convening-rights.ts';
import { CalmTime } from '#app/convening/calm-time.tsx';
import { ConveningBar } from '#app/convening/convening-bar.tsx';
import { FreshFacilitatorWords } from '#app/convening/facilitator-words.tsx';
import { LastAct } from '#app/convening/last-act.tsx';
import { LiveClock } from '#app/live/live-clock.tsx';
import { LineNotice } from '#app/live/line-state.tsx';
import { ChannelEnded } from '#app/live/channel-ended.tsx';
import { useChannel } from '#app/live/live-summit.tsx';
import { shownDay } from '#app/live/shown-day.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { ZoneLine } from '#app/ui/time.tsx';
import { RunLead } from './run-lead.tsx';
import { RunOrder } from './run-order.tsx';

type Props = { slug: string; serverAt: number; rights: ConveningRights; brought: Snapshot; lastResult: SubmissionResult | undefined };

/** The run of the day: what is on, what is next, how late it is and who pays for it, and who runs it. */
export function RunSheet({ slug, serverAt, rights, brought, lastResult }: Props) {
  const { entries, refusal } = useChannel('board', brought);
  const root = useRootView();
  const meId = root?.viewer?.accountId ?? null;
  const { summit, agenda, breakouts } = entries;
  const { timeZone: zone } = summit;
  const lines = shownDay(agenda, zone, serverAt);
  const running = lines.find(({ state }) => state === 'running');
  const [first] = lines;
  const lastAct = entriesOf(entries, 'act').toSorted((one, other) => other.at - one.at)[0];
  return (
    <CalmTime serverAt={serverAt}>
      <div className="flex min-h-dvh flex-col">
        <SkipLink />
        <ConveningBar title={summit.title} page="run" {...{ slug, rights }} back={{ to: `/summits/${slug}/board`, label: t`Back to the facilitator board` }} clock={running && <LiveClock until={running.untilAt} serverAt={serverAt} size="small" />} />
        <FlashMessage flash={root?.flash ?? null} />
        <main id="main" tabIndex={-1} className="[&_:is(a,button,summary,input,select,textarea)]:scroll-my-28 mx-auto w-full max-w-3xl grow px-4 pt-6 pb-10 md:px-6 md:pt-10">
          <LineNotice className="mb-4" />
          <FreshFacilitatorWords announcements={entriesOf(entries, 'announcement')} serverAt={serverAt} />
          <ChannelEnded refusal={refusal} />
          <RefusedAct lastResult={lastResult} />
          <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <div className="min-w-0">
              <h1 className="text-2xl">{running ? `“${running.title}” is on` : lines.every(({ state }) => state === 'over') && first ? 'The day is over' : 'Nothing is on just now'}</h1>
              <p role="status" className="mt-1 text-s text-ink-soft">
                {delaySentence(lines) ?? (running ? 'In time.' : 'Start a session when its people are there; everybody’s page says so.')}
              </p>
            </div>
            <LinkButton to={`/summits/${slug}/board`} size="small" icon="rooms" className="max-md:min-h-11">
              Facilitator board
            </LinkButton>
          </div>
          <RunLead leadId={summit.leadId} meId={meId} conveners={entriesOf(entries, 'convener')} />
          {first ? (
            <>
              <RunOrder {...{ lines, zone, slug }} plannedRooms={breakouts ? { agendaSessionId: breakouts.id, count: entriesOf(entries, 'room').filter(({ state }) => state === 'planned').length } : null} />
              <div className="mt-3">
                <ZoneLine zone={zone} at={new Date(first.startsAt)} />
              </div>
            </>
          ) : (
            <EmptyState icon="calendar" title="The agenda is empty" acts={rights.mayPrepare && <LinkButton to={`/summits/${slug}/prepare/agenda`} size="small">Go to the agenda</LinkButton>}>
              Sessions of the agenda stand here in their order, and are started from here.
            </EmptyState>
          )}
        </main>
        <LastAct act={lastAct} meId={meId} zone={zone} />
      </div>
    </CalmTime>
  );
}
