import { and, eq, gt, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, emailLinks } from '#db/schema/index.ts';
import type { EmailLinkPurpose } from '#domain/account.ts';

export type EmailLinkRow = typeof emailLinks.$inferSelect;

export async function insertEmailLink(db: DbOrTx, link: typeof emailLinks.$inferInsert): Promise<void> {
  await db.insert(emailLinks).values(link);
}

/** The link and the person it was made for, without using it up; null when there is none, or the person is gone. */
export async function findEmailLink(db: DbOrTx, purpose: EmailLinkPurpose, secretHash: string) {
  const [row] = await db
    .select({ link: emailLinks, account: accounts })
    .from(emailLinks)
    .innerJoin(accounts, and(eq(accounts.id, emailLinks.accountId), isNull(accounts.deletedAt)))
    .where(and(eq(emailLinks.secretHash, secretHash), eq(emailLinks.purpose, purpose)));
  return row ?? null;
}

/** Uses the link up, once: of two at the same time one gets it and the other null, as for a link that ran out. */
export async function spendEmailLink(db: DbOrTx, purpose: EmailLinkPurpose, secretHash: string, now: Date): Promise<EmailLinkRow | null> {
  const isOpen = and(isNull(emailLinks.usedAt), gt(emailLinks.expiresAt, now));
  const [row] = await db
    .update(emailLinks)
    .set({ usedAt: now })
    .where(and(eq(emailLinks.secretHash, secretHash), eq(emailLinks.purpose, purpose), isOpen))
    .returning();
  return row ?? null;
}

/** Takes back every link of this person that has not been used. */
export async function deleteOpenEmailLinks(db: DbOrTx, accountId: string): Promise<void> {
  await db.delete(emailLinks).where(and(eq(emailLinks.accountId, accountId), isNull(emailLinks.usedAt)));
}
