import { and, asc, desc, eq, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { mails } from '#db/schema/index.ts';
import type { MailState } from '#domain/mail.ts';
import { notFound } from '#domain/refusal.ts';

export type MailRow = typeof mails.$inferSelect;

export const insertMail = async (db: DbOrTx, mail: typeof mails.$inferInsert): Promise<void> => {
  await db.insert(mails).values(mail);
};

const inState: Record<MailState, SQL | undefined> = {
  waiting: and(isNull(mails.sentAt), isNull(mails.gaveUpAt)),
  sent: isNotNull(mails.sentAt),
  'given-up': and(isNull(mails.sentAt), isNotNull(mails.gaveUpAt)),
};

/** The newest mails of the outbox; null: in whatever state. */
export const listMails = (db: DbOrTx, limit: number, offset = 0, state: MailState | null = null): Promise<MailRow[]> =>
  db.select().from(mails).where(state === null ? undefined : inState[state]).orderBy(desc(mails.createdAt), desc(mails.id)).limit(limit).offset(offset);

export const countMails = (db: DbOrTx, state: MailState | null = null): Promise<number> => db.$count(mails, state === null ? undefined : inState[state]);

/** How many mails are in each state. */
export async function countMailsByState(db: DbOrTx): Promise<Record<MailState, number>> {
  const among = (state: MailState) => sql<number>`(count(*) filter (where ${inState[state]}))::int`;
  const [row] = await db.select({ waiting: among('waiting'), sent: among('sent'), 'given-up': among('given-up') }).from(mails);
  return row ?? { waiting: 0, sent: 0, 'given-up': 0 };
}

/** The mail with this id; refuses with `not-found`. */
export async function getMail(db: DbOrTx, id: string): Promise<MailRow> {
  const [row] = await db.select().from(mails).where(eq(mails.id, id));
  if (!row) throw notFound('mail');
  return row;
}

export const listMailsTo = (db: DbOrTx, recipient: string): Promise<MailRow[]> =>
  db.select().from(mails).where(eq(mails.recipient, recipient)).orderBy(asc(mails.createdAt));

/** Takes one mail that is due, for this transaction alone: another process passes over it until we are done. */
export async function takeDueMail(tx: DbOrTx, now: Date): Promise<MailRow | null> {
  const [row] = await tx
    .select()
    .from(mails)
    .where(and(isNull(mails.sentAt), isNull(mails.gaveUpAt), lte(mails.nextAttemptAt, now)))
    .orderBy(asc(mails.nextAttemptAt), asc(mails.createdAt))
    .limit(1)
    .for('update', { skipLocked: true });
  return row ?? null;
}

export async function updateMail(db: DbOrTx, id: string, change: Partial<typeof mails.$inferInsert>): Promise<void> {
  await db.update(mails).set(change).where(eq(mails.id, id));
}

/** Takes mails that were not sent yet out of the outbox, which such a press ends. */
export async function deleteWaitingMails(db: DbOrTx, unsubscribeUrl: string): Promise<void> {
  await db.delete(mails).where(and(eq(mails.unsubscribeUrl, unsubscribeUrl), isNull(mails.sentAt)));
}
