import { updateWithdrawal } from '#db/repositories/announcements.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { takeBack } from '../notices/tell.ts';
import { tellSummit } from '../tell-summit.ts';
import { openSummit } from './open-summit.ts';
import { tellOfAnnouncement } from './tell-of-announcement.ts';

/** Hides an announcement from participants; conveners and facilitators still see it and can put it back. */
export async function withdrawAnnouncement(deps: Deps, actor: Actor, slug: string, announcementId: string): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.announce');
  await deps.db.transaction(async (tx) => {
    await updateWithdrawal(tx, summit.id, announcementId, deps.now());
    await takeBack(tx, [announcementId]);
  });
  tellSummit(deps, summit.id);
}

/** Shows a withdrawn announcement again, at its old place. */
export async function putBackAnnouncement(deps: Deps, actor: Actor, slug: string, announcementId: string): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.announce');
  await deps.db.transaction(async (tx) => {
    const announcement = await updateWithdrawal(tx, summit.id, announcementId, null);
    if (announcement.audience === 'all') await tellOfAnnouncement(deps, tx, summit, announcement);
  });
  tellSummit(deps, summit.id);
}
