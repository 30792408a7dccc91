import { updateVersionName } from '#db/repositories/document-versions.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { openVersions } from './open-versions.ts';

/**
 * Gives a version of the notes of a room a name, or another one: from then on it is said to be named by whoever did. Who
 * may name the notes may rename. Refuses a number that is not there.
 */
export async function renameVersion(deps: Deps, actor: Actor, slug: string, roomSlug: string, number: number, name: string): Promise<void> {
  const { standing, room, facts } = await openVersions(deps, actor, slug, roomSlug);
  requireCan(standing, 'roomNotes.nameVersion', facts);
  const isThere = await updateVersionName(deps.db, room.documentId, number, { name, keptBy: requirePerson(actor).accountId });
  if (!isThere) throw notFound('version');
}
