import type { RoomOfSummit } from '#db/repositories/live-rooms.ts';
import type { DbOrTx } from '#db/client.ts';
import type { SeatChange } from '#domain/live/undo.ts';
import { tell } from '#server/services/notices/tell.ts';
import type { LiveGiven } from '../live-given.ts';

/** Tells those whom somebody's hand moved from one room to another; a first seat is no move, and stands on the page of the day. */
export async function tellOfMove({ deps, summit, person }: LiveGiven, tx: DbOrTx, room: Pick<RoomOfSummit, 'id' | 'number' | 'slug' | 'focus'>, changes: readonly SeatChange[]): Promise<void> {
  const moved = changes.filter(({ before }) => before !== null).map(({ accountId }) => accountId);
  await tell(deps, tx, { kind: 'seat', thing: { kind: 'lobby', id: summit.id }, byId: person.accountId, to: moved, title: summit.title, words: `You sit in room ${room.number} now: ${room.focus}`, path: `/summits/${summit.slug}/rooms/${room.slug}/live` });
}
