import { countNotices, countUnread as countUnreadIn, findNotice, listNotices as listNoticesOf, markRead } from '#db/repositories/notices.ts';
import { findNoticeSettings } from '#db/repositories/notice-settings.ts';
import type { Actor } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import type { Unread } from '#domain/live-events.ts';
import { gatherDays } from '#domain/notices/gather-notices.ts';
import { quietHoursOf, quietUntil } from '#domain/notices/quiet-hours.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { readable } from './readable.ts';
import { whoReads } from './who-reads.ts';

const NOTICES_PER_PAGE = 60;
/** More than so many are told as "99+". */
const COUNTED_MOST = 100;

/** One's own notices, gathered by day and by what happened, the newest first, page by page from 1. What can no longer be read is told without a word of it. Refuses a visitor with `forbidden`. */
export async function listNotices({ db }: Deps, actor: Actor, page: number) {
  requireCan(standingOnSite(actor), 'account.edit');
  const person = requirePerson(actor);
  const [rows, total, unread, settings] = await Promise.all([
    listNoticesOf(db, person.accountId, { limit: NOTICES_PER_PAGE, offset: (page - 1) * NOTICES_PER_PAGE }),
    countNotices(db, person.accountId),
    countUnreadIn(db, person.accountId, COUNTED_MOST),
    findNoticeSettings(db, person.accountId),
  ]);
  const timeZone = settings?.timeZone ?? 'UTC';
  return { days: gatherDays(await readable(db, person, rows), timeZone), timeZone, unread, page, pages: Math.max(1, Math.ceil(total / NOTICES_PER_PAGE)) };
}

/** How many notices wait to be read, as a header says it: empty where none do, and for a visitor. It is asked with every page. */
export async function countUnread({ db }: Deps, actor: Actor): Promise<string> {
  const unread = actor.kind === 'visitor' ? 0 : await countUnreadIn(db, actor.accountId, COUNTED_MOST);
  return unread === 0 ? '' : unread < COUNTED_MOST ? String(unread) : `${COUNTED_MOST - 1}+`;
}

/** The same for a page that is open, with whether it is within their quiet hours. Refuses a visitor with `forbidden`. */
export async function readUnread(deps: Deps, actor: Actor): Promise<Unread> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { accountId } = requirePerson(actor);
  const [count, settings] = await Promise.all([countUnread(deps, actor), findNoticeSettings(deps.db, accountId)]);
  return { count, isQuiet: settings !== null && quietUntil(deps.now(), quietHoursOf(settings), settings.timeZone) !== null };
}

/** Opens a notice of one's own: it is read, with those that tell the same, and the answer says where it leads; null where that can no longer be read. Refuses `not-found`, also somebody else's. */
export async function openNotice({ db, now }: Deps, actor: Actor, id: string): Promise<{ path: string | null }> {
  const person = requirePerson(actor);
  const notice = idSchema.safeParse(id).success ? await findNotice(db, person.accountId, id) : null;
  if (!notice) throw notFound('notice');
  await markRead(db, person.accountId, notice, now());
  const thing = { kind: notice.thingKind, id: notice.thingId };
  const mayRead = await whoReads(db, [person], [thing]);
  return { path: mayRead(person.accountId, thing) ? notice.path : null };
}

/** Marks all of one's notices as read. */
export async function readAllNotices({ db, now }: Deps, actor: Actor): Promise<void> {
  await markRead(db, requirePerson(actor).accountId, null, now());
}
