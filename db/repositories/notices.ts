import { and, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { builtOnce, type Db, type DbOrTx } from '#db/client.ts';
import { accounts, distances, follows, notices, noticeSettings } from '#db/schema/index.ts';
import type { NoticeKind } from '#domain/notices/notice-kinds.ts';
import type { FollowedKind, Thing } from '#domain/notices/thing.ts';
import { isAmong } from './is-among.ts';

export type NoticeRow = typeof notices.$inferSelect;

/** Rows of one statement: each takes some fifteen parameters, and a statement has room for 65,535. */
const PORTION = 1_000;

export async function insertNotices(tx: DbOrTx, rows: readonly (typeof notices.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += PORTION) await tx.insert(notices).values(rows.slice(from, from + PORTION));
}

/** Those of these people who are still here, with how they want to be told, how they stand to a page, and what distance they keep from who did it. */
export const listToTell = (db: DbOrTx, ids: string[], page: { kind: FollowedKind; id: string } | null, byId: string | null) =>
  db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      isSiteAdmin: accounts.isSiteAdmin,
      language: accounts.language,
      emailVerifiedAt: accounts.emailVerifiedAt,
      paces: noticeSettings.paces,
      pushes: noticeSettings.pushes,
      quietFrom: noticeSettings.quietFrom,
      quietUntil: noticeSettings.quietUntil,
      timeZone: noticeSettings.timeZone,
      follow: page === null ? sql<null>`null` : follows.state,
      distance: distances.kind,
    })
    .from(accounts)
    .leftJoin(noticeSettings, eq(noticeSettings.accountId, accounts.id))
    .leftJoin(follows, page === null ? sql`false` : and(eq(follows.accountId, accounts.id), eq(follows.thingKind, page.kind), eq(follows.thingId, page.id)))
    .leftJoin(distances, byId === null ? sql`false` : and(eq(distances.accountId, accounts.id), eq(distances.otherId, byId)))
    .where(and(isAmong(accounts.id, ids), isNull(accounts.deletedAt), isNull(accounts.bannedAt)));

/** Somebody's notices, the newest first, with the names of who did it. */
export const listNotices = (db: DbOrTx, accountId: string, { limit, offset }: { limit: number; offset: number }) =>
  db
    .select({ notice: notices, byName: accounts.name })
    .from(notices)
    .leftJoin(accounts, eq(accounts.id, notices.byId))
    .where(eq(notices.accountId, accountId))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit)
    .offset(offset);

export const countNotices = (db: DbOrTx, accountId: string): Promise<number> => db.$count(notices, eq(notices.accountId, accountId));

const askUnread = builtOnce((db) => {
  const some = db.selectDistinct({ kind: notices.kind, thingId: notices.thingId }).from(notices).where(and(eq(notices.accountId, sql.placeholder('accountId')), isNull(notices.readAt))).limit(sql.placeholder('most')).as('some');
  return db.select({ count: sql<number>`count(*)::int` }).from(some).prepare('unread_notices');
});

/** How many things somebody has not read of, as lines gather them, counted no further than `most`: it is asked with every page. */
export async function countUnread(db: Db, accountId: string, most: number): Promise<number> {
  const [row] = await askUnread(db).execute({ accountId, most });
  return row?.count ?? 0;
}

export async function findNotice(db: DbOrTx, accountId: string, id: string): Promise<NoticeRow | null> {
  const [row] = await db.select().from(notices).where(and(eq(notices.accountId, accountId), eq(notices.id, id)));
  return row ?? null;
}

/** Marks somebody's notices as read that tell the same of the same thing up to that moment; null: all of them. */
export async function markRead(db: DbOrTx, accountId: string, same: Pick<NoticeRow, 'kind' | 'thingKind' | 'thingId' | 'createdAt'> | null, at: Date): Promise<void> {
  const which = same === null ? undefined : and(eq(notices.kind, same.kind), eq(notices.thingKind, same.thingKind), eq(notices.thingId, same.thingId), lte(notices.createdAt, same.createdAt));
  await db.update(notices).set({ readAt: at }).where(and(eq(notices.accountId, accountId), isNull(notices.readAt), which));
}

/** Takes back what was told because of these remarks, posts or announcements. */
export async function deleteNoticesOf(tx: DbOrTx, sourceIds: readonly string[]): Promise<void> {
  if (sourceIds.length > 0) await tx.delete(notices).where(inArray(notices.sourceId, [...sourceIds]));
}

export async function updateNoticesOf(tx: DbOrTx, sourceId: string, change: Pick<NoticeRow, 'words'>): Promise<void> {
  await tx.update(notices).set(change).where(eq(notices.sourceId, sourceId));
}

/** Whom this source called by name, as far as they were told. */
export async function listToldOfMention(tx: DbOrTx, sourceId: string): Promise<string[]> {
  const rows = await tx.select({ accountId: notices.accountId }).from(notices).where(and(eq(notices.sourceId, sourceId), eq(notices.kind, 'mention')));
  return rows.map(({ accountId }) => accountId);
}

/** Takes back what these people were told because of a source. */
export async function deleteNoticesTo(tx: DbOrTx, sourceId: string, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length > 0) await tx.delete(notices).where(and(eq(notices.sourceId, sourceId), isAmong(notices.accountId, accountIds)));
}

/** Takes back what was told of that kind about a thing, by everybody or by one person. */
export async function deleteNoticesAbout(tx: DbOrTx, kind: NoticeKind, { kind: thingKind, id }: Thing, byId?: string): Promise<void> {
  await tx.delete(notices).where(and(eq(notices.kind, kind), eq(notices.thingKind, thingKind), eq(notices.thingId, id), byId === undefined ? undefined : eq(notices.byId, byId)));
}

/** Those who follow a page. */
export async function listFollowers(db: DbOrTx, { kind, id }: { kind: FollowedKind; id: string }): Promise<string[]> {
  const rows = await db.select({ accountId: follows.accountId }).from(follows).where(and(eq(follows.thingKind, kind), eq(follows.thingId, id), eq(follows.state, 'following')));
  return rows.map(({ accountId }) => accountId);
}
