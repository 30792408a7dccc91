import { type BreakoutRoomRow, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import { isSeated } from '#db/repositories/seats.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { forbidden, notFound } from '#domain/refusal.ts';
import { requireCan } from '../standing.ts';
import { openSummit, type OpenSummit } from '../summits/open-summit.ts';

const TAKEN_OFF = 'A convener took your name off the list of this summit. Ask them if you think it is a mistake.';

/** The room whose notes the actor may read; refuses like the summit, with `not-found` for a room that is not there, and says so to who was removed. */
export async function openNotes(db: DbOrTx, actor: Actor, slug: string, roomSlug: string): Promise<OpenSummit & { room: BreakoutRoomRow & { isSeatedHere: boolean } }> {
  const opened = await openSummit(db, actor, slug, 'summit.read');
  if (!can(opened.standing, 'roomNotes.read') && (await wasRemoved(db, actor, opened.summit.id))) throw forbidden(TAKEN_OFF);
  requireCan(opened.standing, 'roomNotes.read');
  const room = (await listRoomsOfSummit(db, opened.summit.id)).find((candidate) => candidate.slug === roomSlug);
  if (!room) throw notFound('breakout');
  const isSeatedHere = actor.kind === 'person' && (await isSeated(db, room.id, actor.accountId));
  return { ...opened, room: { ...room, isSeatedHere } };
}

const wasRemoved = async (db: DbOrTx, actor: Actor, summitId: string): Promise<boolean> =>
  actor.kind === 'person' && (await findParticipation(db, summitId, actor.accountId))?.state === 'removed';
