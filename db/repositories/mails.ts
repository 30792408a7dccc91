import { desc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { mails } from '#db/schema/index.ts';

export type MailRow = typeof mails.$inferSelect;

export const insertMail = async (db: DbOrTx, mail: typeof mails.$inferInsert): Promise<void> => {
  await db.insert(mails).values(mail);
};

/** The newest mails of the outbox, sent or not. */
export const listMails = (db: DbOrTx, limit: number): Promise<MailRow[]> =>
  db.select().from(mails).orderBy(desc(mails.createdAt)).limit(limit);

export const getMail = async (db: DbOrTx, id: string): Promise<MailRow | null> => (await db.select().from(mails).where(eq(mails.id, id)))[0] ?? null;
