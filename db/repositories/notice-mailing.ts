import { and, eq, inArray, isNull, min, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, notices, noticeSettings } from '#db/schema/index.ts';
import type { QuietHours } from '#domain/notices/quiet-hours.ts';

/** What waits to be mailed: a part of the table that has an index of its own. */
const isWaiting = sql`${notices.mailedAt} is null and ${notices.pace} in ('at-once', 'daily', 'weekly')`;

/** Who waits for mail, since when at each pace, and when they want none. */
export async function listToMail(db: DbOrTx) {
  const rows = await db
    .select({ accountId: notices.accountId, pace: notices.pace, createdAt: min(notices.createdAt), timeZone: noticeSettings.timeZone, quietFrom: noticeSettings.quietFrom, quietUntil: noticeSettings.quietUntil })
    .from(notices)
    .leftJoin(noticeSettings, eq(noticeSettings.accountId, notices.accountId))
    .where(isWaiting)
    .groupBy(notices.accountId, notices.pace, noticeSettings.accountId);
  return rows.flatMap(({ createdAt, quietFrom, quietUntil, ...row }) => (createdAt === null ? [] : [{ ...row, createdAt, quiet: quietFrom !== null && quietUntil !== null ? ({ from: quietFrom, until: quietUntil } satisfies QuietHours) : null }]));
}

const by = alias(accounts, 'by');

/** What waits to be mailed to somebody, with who did it, held until the transaction ends; what another process mails at this moment is left out. */
export const takeToMail = (tx: DbOrTx, accountId: string) =>
  tx
    .select({ notice: notices, byName: by.name, account: { name: accounts.name, email: accounts.email, emailVerifiedAt: accounts.emailVerifiedAt, isSiteAdmin: accounts.isSiteAdmin, deletedAt: accounts.deletedAt }, timeZone: noticeSettings.timeZone })
    .from(notices)
    .innerJoin(accounts, eq(accounts.id, notices.accountId))
    .leftJoin(by, eq(by.id, notices.byId))
    .leftJoin(noticeSettings, eq(noticeSettings.accountId, notices.accountId))
    .where(and(eq(notices.accountId, accountId), isWaiting))
    .for('update', { of: notices, skipLocked: true });

export async function markMailed(tx: DbOrTx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await tx.update(notices).set({ mailedAt: at }).where(and(inArray(notices.id, [...ids]), isNull(notices.mailedAt)));
}
