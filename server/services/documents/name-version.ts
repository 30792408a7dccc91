import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { openVersions } from './open-versions.ts';

/** Keeps the notes as they are now under a name. Refuses when nothing is written yet, and when they are already kept under another name. */
export async function nameVersion(deps: Deps, actor: Actor, slug: string, roomSlug: string, name: string): Promise<{ number: number }> {
  const { standing, room, facts } = await openVersions(deps, actor, slug, roomSlug);
  requireCan(standing, 'roomNotes.nameVersion', facts);
  const kept = await deps.documentHands().keepVersion(room.documentId, { occasion: 'named', name, keptBy: requirePerson(actor).accountId });
  if (!kept) throw conflict('empty', 'Nothing is written yet that could be kept.', 'name');
  const { version } = kept;
  if (version.name !== name) throw conflict('named', `Nothing changed since version ${version.number}, which is called “${version.name ?? ''}”.`, 'name');
  return { number: version.number };
}
