import { findParticipation } from '#db/repositories/participations.ts';
import { isSeated } from '#db/repositories/seats.ts';
import { listTurns } from '#db/repositories/room-talk.ts';
import type { RoomOfSummit } from '#db/repositories/live-rooms.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import type { Facts } from '#domain/standing.ts';
import { isInUse } from '#domain/live/place-of.ts';
import type { LiveGiven } from './live-given.ts';

/** What the rules need to know of a room when somebody acts in it. */
export async function factsOfRoomAct({ deps: { db }, summit, person }: LiveGiven, room: RoomOfSummit, act: LiveAct): Promise<Facts> {
  const [isSeatedHere, place] = await Promise.all([isSeated(db, room.id, person.accountId), act.kind === 'say' ? findParticipation(db, summit.id, person.accountId) : null]);
  return {
    ...factsOfAct(summit),
    isSeatedHere,
    isRoomOpen: isInUse(room),
    isRoomClosed: room.state === 'closed',
    runsRoom: isSeatedHere && room.scribeId === person.accountId,
    isChoiceOpen: room.isChoiceOpen,
    isMuted: room.isChatMuted || place?.isMuted === true,
    isOwn: act.kind === 'end-turn' ? await hasWord(db, room.id, person.accountId) : 'accountId' in act && act.accountId === person.accountId,
  };
}

export const factsOfAct = (summit: LiveGiven['summit']): Facts => ({ isPublished: summit.state !== 'draft', isArchived: summit.state === 'archived' });

const hasWord = async (db: LiveGiven['deps']['db'], roomId: string, accountId: string): Promise<boolean> =>
  (await listTurns(db, [roomId])).some((turn) => turn.endedAt === null && turn.accountId === accountId);
