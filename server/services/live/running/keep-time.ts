import { listRoomsInUse, updateRooms } from '#db/repositories/live-rooms.ts';
import { deleteHands, endTurns, listHelp, updateHelp } from '#db/repositories/room-talk.ts';
import { lockSeats } from '#db/repositories/seats.ts';
import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import type { DbOrTx } from '#db/client.ts';
import { dueIn, nextDue } from '#domain/live/room-clock.ts';
import type { Deps } from '#server/services/deps.ts';
import { putPromptsInRooms } from './put-prompts-in-rooms.ts';

const asTimed = ({ state, endsAt, closesAt }: BreakoutRoomRow) => ({ state, endsAt: endsAt?.getTime() ?? null, closesAt: closesAt?.getTime() ?? null });

/**
 * Does what is due in rooms anywhere: those whose time is up begin to close, those whose soft closing is over are closed, and read from then
 * on. Doing it twice does nothing more. `runsSince` is when this server began to run. Answers with when it is next to be done, in milliseconds since 1970; null while no clock runs.
 */
export async function keepTime(deps: Deps, runsSince: number): Promise<number | null> {
  const { db, now } = deps;
  const inUse = await listRoomsInUse(db);
  const due = inUse.filter(({ room }) => dueIn(asTimed(room), now().getTime(), runsSince));
  for (const summitId of new Set(due.map((each) => each.summitId))) await changeRooms(deps, summitId, runsSince);
  await putPromptsInRooms(deps);
  return nextDue((due.length > 0 ? await listRoomsInUse(db) : inUse).map(({ room }) => asTimed(room)));
}

async function changeRooms(deps: Deps, summitId: string, runsSince: number): Promise<void> {
  const closed = await deps.db.transaction(async (tx) => {
    // Somebody may give a room more time in this very moment: what is due is looked up while nobody changes it.
    await lockSeats(tx, summitId);
    const at = deps.now();
    const rooms = (await listRoomsInUse(tx)).filter((each) => each.summitId === summitId).map(({ room }) => ({ room, due: dueIn(asTimed(room), at.getTime(), runsSince) }));
    const closing = rooms.flatMap(({ room, due }) => (due?.state === 'closing' ? [{ id: room.id, closesAt: due.closesAt }] : []));
    for (const closesAt of new Set(closing.map((each) => each.closesAt))) {
      await updateRooms(tx, closing.filter((each) => each.closesAt === closesAt).map(({ id }) => id), { state: 'closing', closesAt: new Date(closesAt) });
    }
    const over = rooms.filter(({ due }) => due?.state === 'closed').map(({ room }) => room);
    await endTalk(tx, over.map(({ id }) => id), at);
    return over;
  });
  for (const { documentId } of closed) deps.notesAccessChanged({ documentId });
  deps.live().changed(summitId, [{ part: 'summit' }, ...closed.map(({ id }) => ({ part: 'talk' as const, roomId: id }))]);
  for (const { documentId } of closed) void deps.documentHands().keepClosingVersion(documentId);
}

/** Nobody waits for the word or for help in a room that is closed. */
async function endTalk(tx: DbOrTx, roomIds: string[], at: Date): Promise<void> {
  await updateRooms(tx, roomIds, { state: 'closed' });
  await deleteHands(tx, roomIds);
  await endTurns(tx, roomIds, at);
  for (const { id } of await listHelp(tx, roomIds)) await updateHelp(tx, id, { endedAt: at });
}
