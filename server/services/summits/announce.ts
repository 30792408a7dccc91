import { insertAnnouncement } from '#db/repositories/announcements.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { tellSummit } from '../tell-summit.ts';
import { openSummit } from './open-summit.ts';
import { tellOfAnnouncement } from './tell-of-announcement.ts';

/** Tells everybody in a summit something at once. For conveners and facilitators. */
export async function announce(deps: Deps, actor: Actor, slug: string, text: string): Promise<void> {
  const { db, now } = deps;
  const { summit } = await openSummit(db, actor, slug, 'summit.announce');
  const announcement = { id: createId(), authorId: requirePerson(actor).accountId, text };
  await db.transaction(async (tx) => {
    await insertAnnouncement(tx, { ...announcement, summitId: summit.id, createdAt: now() });
    await tellOfAnnouncement(deps, tx, summit, announcement);
  });
  tellSummit(deps, summit.id);
}
