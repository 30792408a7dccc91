import type { SubmissionResult } from '@conform-to/react';
import { useMemo, useState } from 'react';
import { boardHeadline } from '#domain/live/board-headline.ts';
import { entriesOf, type Snapshot } from '#domain/live/entries.ts';
import type { ConveningRights } from '#server/services/live/read-convening-rights.ts';
import { CalmTime } from '#app/convening/calm-time.tsx';
import { FacilitatorWords, FreshFacilitatorWords } from '#app/convening/facilitator-words.tsx';
import { LineNotice } from '#app/live/line-state.tsx';
import { ChannelEnded } from '#app/live/channel-ended.tsx';
import { useChannel } from '#app/live/live-summit.tsx';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { useRootView } from '#app/shell/use-root-view.ts';
import { FlashMessage } from '#app/ui/flash-message.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { BoardBar } from './board-bar.tsx';
import { BoardFoot } from './board-foot.tsx';
import { BoardLead } from './board-lead.tsx';
import { ConveningNow } from './convening-now.tsx';
import { HelpQueue } from './help-queue.tsx';
import { LobbyList } from './lobby-list.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PastRooms } from './past-rooms.tsx';
import { RoomList } from './room-list.tsx';
import { RunStrip } from './run-strip.tsx';
import { SeatingLine } from './seating-line.tsx';
import { Board as BoardPart, type BoardContext } from './use-board.ts';

type Props = { slug: string; serverAt: number; rights: ConveningRights; brought: Snapshot; lastResult: SubmissionResult | undefined };

/** The facilitator board: one answer first, then every room by its number, who waits, and what was done last. */
export function Board({ slug, serverAt, rights, brought, lastResult }: Props) {
  const { entries, refusal } = useChannel('board', brought);
  const root = useRootView();
  const [moving, setMoving] = useState<readonly string[] | null>(null);
  const meId = root?.viewer?.accountId ?? null;
  const { summit, agenda, breakouts, counts, seating } = entries;
  const rooms = entriesOf(entries, 'room').toSorted((one, other) => one.number - other.number);
  const lobby = entriesOf(entries, 'lobby').toSorted((one, other) => one.since - other.since);
  const acts = entriesOf(entries, 'act').toSorted((one, other) => other.at - one.at);
  const announcements = entriesOf(entries, 'announcement');
  const agendaSessionId = breakouts?.id ?? '';
  const board = useMemo((): BoardContext => ({ slug, zone: summit.timeZone, serverAt, meId, rights, agendaSessionId, moveSomebody: setMoving }), [slug, summit.timeZone, serverAt, meId, rights, agendaSessionId]);
  return (
    <BoardPart.Provider value={board}>
      <CalmTime serverAt={serverAt}>
        <div className="flex min-h-dvh flex-col">
          <SkipLink />
          <BoardBar title={summit.title} {...{ agenda, rooms }} />
          <FlashMessage flash={root?.flash ?? null} />
          <RunStrip agenda={agenda} />
          <main id="main" tabIndex={-1} className="[&_:is(a,button,summary,input,select,textarea)]:scroll-my-28 grid grow grid-cols-[minmax(0,1fr)] min-[77.5rem]:grid-cols-[minmax(0,1fr)_22rem] min-[77.5rem]:grid-rows-[auto_1fr]">
            <div className="px-4 pt-5 pb-6 min-[77.5rem]:px-6 min-[77.5rem]:pt-6">
              <LineNotice className="mb-4" />
              <ChannelEnded refusal={refusal} />
              <FreshFacilitatorWords announcements={announcements} serverAt={serverAt} />
              <RefusedAct lastResult={lastResult} />
              <BoardLead tell={(now) => boardHeadline({ agenda, breakouts, rooms, waiting: lobby.length, mayPlan: rights.mayPrepare }, now, meId)} />
              <RoomList rooms={rooms} />
              <PastRooms past={entries.pastBreakouts} isFirst={rooms.length === 0} />
            </div>
            <aside aria-label="Help, lobby and conveners" className="grid content-start gap-x-10 gap-y-8 border-t border-line px-4 pt-5 pb-6 md:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))] min-[77.5rem]:col-start-2 min-[77.5rem]:row-span-2 min-[77.5rem]:row-start-1 min-[77.5rem]:grid-cols-1 min-[77.5rem]:border-t-0 min-[77.5rem]:border-l min-[77.5rem]:px-6 min-[77.5rem]:pt-6">
              <HelpQueue rooms={rooms} />
              <LobbyList people={lobby} hasBreakouts={breakouts !== null} />
              <ConveningNow conveners={entriesOf(entries, 'convener')} />
              <FacilitatorWords announcements={announcements} zone={summit.timeZone} />
            </aside>
            {breakouts && <SeatingLine figures={seating} breakouts={breakouts} canMove={rooms.some(({ people }) => people.length > 0) || lobby.length > 0} />}
          </main>
          <BoardFoot acts={acts} counts={counts} helpCount={rooms.filter(({ help }) => help).length} lobbyCount={lobby.length} score={seating?.score ?? null} />
        </div>
        <MoveDialog chosen={moving} close={() => setMoving(null)} rooms={rooms} lobby={lobby} />
      </CalmTime>
    </BoardPart.Provider>
  );
}
