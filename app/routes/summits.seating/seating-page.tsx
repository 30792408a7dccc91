import type { SubmissionResult } from '@conform-to/react';
import { entriesOf, type Snapshot } from '#domain/live/entries.ts';
import { t } from '#domain/words/t.ts';
import type { SeatingView } from '#server/services/live/read-seating.ts';
import type { ConveningRights } from '#server/services/live/read-convening-rights.ts';
import { ConveningBar } from '#app/convening/convening-bar.tsx';
import { FreshFacilitatorWords } from '#app/convening/facilitator-words.tsx';
import { LastAct } from '#app/convening/last-act.tsx';
import { LineNotice } from '#app/live/line-state.tsx';
import { useChannel } from '#app/live/live-summit.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { MoveBar } from './move-bar.tsx';
import { Pairs } from './pairs.tsx';
import { SeatingLead } from './seating-lead.tsx';
import { SeatLists } from './seat-lists.tsx';
import { useCarrying } from './use-carrying.ts';
import { useChosen } from './use-chosen.ts';
import { useSeatsChanged } from './use-seats-changed.ts';

type Props = { view: SeatingView; serverAt: number; rights: ConveningRights; brought: Snapshot; lastResult: SubmissionResult | undefined };

/** Who sits where in a breakout session and why, before it begins and while it goes on. */
export function SeatingPage({ view, serverAt, rights, brought, lastResult }: Props) {
  const { entries } = useChannel('board', brought);
  const root = useRootView();
  const refresh = useSeatsChanged(entries);
  const chosen = useChosen(view.people);
  const carrying = useCarrying(view, chosen);
  const { summit, entry, rooms, people } = view;
  const lastAct = entriesOf(entries, 'act').toSorted((one, other) => other.at - one.at)[0];
  const hasSeats = rooms.length > 0 && people.length > 0;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <ConveningBar title={summit.title} page="seating" slug={summit.slug} rights={rights} back={{ to: `/summits/${summit.slug}/board`, label: t`Back to the facilitator board` }} />
      <FlashMessage flash={root?.flash ?? null} />
      <main id="main" tabIndex={-1} className="[&_:is(a,button,summary,input,select,textarea)]:scroll-my-36 grow px-4 pt-6 pb-8 md:px-6 md:pt-8">
        <LineNotice className="mb-4" />
        <FreshFacilitatorWords announcements={entriesOf(entries, 'announcement')} serverAt={serverAt} />
        <RefusedAct lastResult={lastResult} />
        <SeatingLead view={view} />
        {rooms.length === 0 && (
          <EmptyState icon="rooms" title={`“${entry.title}” has no rooms yet`} acts={rights.mayPrepare && <LinkButton to={`/summits/${summit.slug}/prepare/rooms`} size="small">Plan rooms</LinkButton>}>
            {rights.mayPrepare ? 'People are seated in rooms; plan those first.' : 'A convener plans them; people are seated after that.'}
          </EmptyState>
        )}
        {rooms.length > 0 && people.length === 0 && (
          <EmptyState icon="people" title="Nobody is registered yet" acts={rights.mayPrepare && <LinkButton to={`/summits/${summit.slug}/prepare/joining`} size="small">Let people join</LinkButton>}>
            Whoever joins the summit stands here, with what they wish for.
          </EmptyState>
        )}
        {hasSeats && (
          <>
            <MoveBar {...{ view, chosen, carrying }} />
            <SeatLists {...{ view, chosen, carrying, refresh }} />
            <Pairs view={view} done={refresh} />
          </>
        )}
      </main>
      <LastAct act={lastAct} meId={root?.viewer?.accountId ?? null} zone={summit.timeZone} />
    </div>
  );
}
