import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce, type Db, type DbOrTx } from '#db/client.ts';
import { accounts, announcements, conveningActs } from '#db/schema/index.ts';
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

const addNotedAnnouncement = builtOnce((db) => {
  const { placeholder } = sql;
  const [summitId, authorId, at] = [placeholder('summitId'), placeholder('authorId'), placeholder('createdAt')];
  const noted = db.$with('noted').as(db.insert(conveningActs).values({ id: placeholder('actId'), summitId, actorId: authorId, kind: 'broadcast', sentence: placeholder('sentence'), actedAt: at }).returning({ id: conveningActs.id }));
  const announcement = { id: placeholder('id'), summitId, authorId, text: placeholder('text'), audience: placeholder('audience'), roomIds: placeholder('roomIds'), createdAt: at };
  return db.with(noted).insert(announcements).values(announcement).prepare('add_noted_announcement');
});

type NotedAnnouncement = Pick<typeof announcements.$inferSelect, 'id' | 'summitId' | 'authorId' | 'text' | 'audience' | 'roomIds' | 'createdAt'> & { actId: string; sentence: string };

/** An announcement with the act that it was, by one statement: both or none. A hall of hundreds waits for it. */
export async function insertNotedAnnouncement(db: Db, announcement: NotedAnnouncement): Promise<void> {
  await addNotedAnnouncement(db).execute(announcement);
}

/** Withdraws an announcement of this summit, or puts it back with null, and answers with it; refuses with `not-found`. */
export async function updateWithdrawal(db: DbOrTx, summitId: string, id: string, withdrawnAt: Date | null) {
  const [changed] = await db
    .update(announcements)
    .set({ withdrawnAt })
    .where(and(eq(announcements.summitId, summitId), eq(announcements.id, id)))
    .returning({ id: announcements.id, authorId: announcements.authorId, text: announcements.text, audience: announcements.audience });
  if (!changed) throw notFound('announcement');
  return changed;
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
