import { type BreakoutRoomRow, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import { openSummit, type OpenSummit } from '../summits/open-summit.ts';

/** The room whose notes the actor may read; refuses like the summit, and with `not-found` for a room that is not there. */
export async function openNotes(db: DbOrTx, actor: Actor, slug: string, roomSlug: string): Promise<OpenSummit & { room: BreakoutRoomRow }> {
  const opened = await openSummit(db, actor, slug, 'roomNotes.read');
  const room = (await listRoomsOfSummit(db, opened.summit.id)).find((candidate) => candidate.slug === roomSlug);
  if (!room) throw notFound('breakout');
  return { ...opened, room };
}
