import { listTurns } from '#db/repositories/room-talk.ts';
import type { RoomPlace } from '#db/repositories/live-places.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { Facts } from '#domain/standing.ts';
import { isInUse } from '#domain/live/place-of.ts';
import type { LiveGiven } from './live-given.ts';
import type { OpenLive } from './open-live.ts';

/** What the rules need to know of a room when somebody acts in it. */
export async function factsOfRoomAct({ deps: { db }, person }: LiveGiven, { facts, isMuted }: OpenLive, room: RoomPlace, act: LiveAct): Promise<Facts> {
  return {
    ...facts,
    isSeatedHere: room.isSeatedHere,
    isRoomOpen: isInUse(room),
    isRoomClosed: room.state === 'closed',
    runsRoom: room.isSeatedHere && room.scribeId === person.accountId,
    isChoiceOpen: room.isChoiceOpen,
    isMuted: room.isChatMuted || isMuted,
    isOwn: act.kind === 'end-turn' ? await hasWord(db, room.id, person.accountId) : 'accountId' in act && act.accountId === person.accountId,
  };
}

const hasWord = async (db: LiveGiven['deps']['db'], roomId: string, accountId: string): Promise<boolean> =>
  (await listTurns(db, [roomId])).some((turn) => turn.endedAt === null && turn.accountId === accountId);
