import { deleteAgendaSession, getAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { deletePlannedRooms, hasOpenedRooms, listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changeAgenda } from './change-agenda.ts';
import { openSummit } from '../summits/open-summit.ts';

/**
 * Takes a session out of the working agenda, with its stars and its planned rooms. Refuses who may not edit the agenda,
 * another title than the session's, and a session whose rooms were open, since people's notes stand in them.
 */
export async function removeAgendaSession(deps: Deps, actor: Actor, slug: string, id: string, typedTitle: string): Promise<{ title: string }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  return changeAgenda(deps, summit.id, async (tx) => {
    const { title } = await getAgendaSession(tx, summit.id, id);
    if (foldName(typedTitle) !== foldName(title)) throw invalid('confirmedName', 'other-title', t`Type the title of the session, “${title}”, to remove it.`);
    await removeWithRooms(tx, summit.id, [id]);
    return { title };
  });
}

/** Removes sessions with their planned rooms; refuses with `conflict` when one of their rooms was ever open. */
export async function removeWithRooms(tx: DbOrTx, summitId: string, ids: string[]): Promise<void> {
  if (await hasOpenedRooms(tx, ids)) throw conflict('rooms-have-notes', t`People have worked in a breakout room of this session, and their notes are kept with it. The session stays.`);
  const rooms = await listRoomsOfAgendaSessions(tx, ids);
  await deletePlannedRooms(tx, rooms.map((room) => room.id));
  for (const id of ids) await deleteAgendaSession(tx, summitId, id);
}
