import { listAnnouncements as listAllOf, listStandingAnnouncements } from '#db/repositories/announcements.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

export type AnnouncementView = { id: string; text: string; createdAt: Date; withdrawnAt: Date | null; authorName: string };

type Row = Omit<AnnouncementView, 'authorName'> & { authorName: string | null };
const asView = (row: Row): AnnouncementView => ({ ...row, authorName: row.authorName ?? 'A convener' });

/** Lists what participants are told, newest first. For everybody who takes part. */
export async function listAnnouncements({ db }: Deps, actor: Actor, slug: string): Promise<{ timeZone: string; announcements: AnnouncementView[] }> {
  const { summit } = await openSummit(db, actor, slug, 'summit.seeLobby');
  return { timeZone: summit.timeZone, announcements: (await listStandingAnnouncements(db, summit.id)).map(asView) };
}

/** Lists all announcements with those withdrawn, newest first. For conveners and facilitators. */
export async function listOwnAnnouncements({ db }: Deps, actor: Actor, slug: string): Promise<{ timeZone: string; announcements: AnnouncementView[] }> {
  const { summit } = await openSummit(db, actor, slug, 'summit.announce');
  return { timeZone: summit.timeZone, announcements: (await listAllOf(db, summit.id)).map(asView) };
}
