import { and, desc, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, announcements } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

/** All announcements of a summit, newest first, with their authors; withdrawn ones among them. */
export const listAnnouncements = (db: DbOrTx, summitId: string) => selectAnnouncements(db).where(eq(announcements.summitId, summitId)).orderBy(...newestFirst);

/** What every participant may read: the announcements to all of a summit that were not withdrawn, newest first. Words to those who facilitate, or to some rooms, are none of them. */
export const listStandingAnnouncements = (db: DbOrTx, summitId: string, limit = 50) =>
  selectAnnouncements(db)
    .where(and(eq(announcements.summitId, summitId), eq(announcements.audience, 'all'), isNull(announcements.withdrawnAt)))
    .orderBy(...newestFirst)
    .limit(limit);

export async function insertAnnouncement(db: DbOrTx, announcement: typeof announcements.$inferInsert): Promise<void> {
  await db.insert(announcements).values(announcement);
}

/** Withdraws an announcement of this summit, or puts it back with null; refuses with `not-found`. */
export async function updateWithdrawal(db: DbOrTx, summitId: string, id: string, withdrawnAt: Date | null): Promise<void> {
  const changed = await db
    .update(announcements)
    .set({ withdrawnAt })
    .where(and(eq(announcements.summitId, summitId), eq(announcements.id, id)))
    .returning({ id: announcements.id });
  if (changed.length === 0) throw notFound('announcement');
}

const newestFirst = [desc(announcements.createdAt), desc(announcements.id)];

const selectAnnouncements = (db: DbOrTx) =>
  db
    .select({
      id: announcements.id,
      text: announcements.text,
      createdAt: announcements.createdAt,
      withdrawnAt: announcements.withdrawnAt,
      authorName: accounts.name,
    })
    .from(announcements)
    .leftJoin(accounts, eq(accounts.id, announcements.authorId))
    .$dynamic();
