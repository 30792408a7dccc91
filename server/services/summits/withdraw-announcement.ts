import { updateWithdrawal } from '#db/repositories/announcements.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

/** Hides an announcement from participants; conveners and facilitators still see it and can put it back. */
export async function withdrawAnnouncement({ db, now }: Deps, actor: Actor, slug: string, announcementId: string): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'summit.announce');
  await updateWithdrawal(db, summit.id, announcementId, now());
}

/** Shows a withdrawn announcement again, at its old place. */
export async function putBackAnnouncement({ db }: Deps, actor: Actor, slug: string, announcementId: string): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'summit.announce');
  await updateWithdrawal(db, summit.id, announcementId, null);
}
