import { insertAnnouncement } from '#db/repositories/announcements.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { tellSummit } from '../tell-summit.ts';
import { openSummit } from './open-summit.ts';

/** Tells everybody in a summit something at once. For conveners and facilitators. */
export async function announce(deps: Deps, actor: Actor, slug: string, text: string): Promise<void> {
  const { db, now } = deps;
  const { summit } = await openSummit(db, actor, slug, 'summit.announce');
  await insertAnnouncement(db, { id: createId(), summitId: summit.id, authorId: requirePerson(actor).accountId, text, createdAt: now() });
  tellSummit(deps, summit.id);
}
