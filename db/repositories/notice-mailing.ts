import { and, desc, eq, inArray, isNull, lt, min, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, notices, noticeSettings } from '#db/schema/index.ts';
import type { NoticeKind } from '#domain/notices/notice-kinds.ts';
import { quietHoursOf } from '#domain/notices/quiet-hours.ts';

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
  return rows.flatMap(({ createdAt, quietFrom, quietUntil, ...row }) => (createdAt === null ? [] : [{ ...row, createdAt, quiet: quietHoursOf({ quietFrom, quietUntil }) }]));
}

const by = alias(accounts, 'by');

/** The newest of what waits to be mailed to somebody, with who did it, held until the transaction ends; what another process mails at this moment is left out. */
export const takeToMail = (tx: DbOrTx, accountId: string, limit: number) =>
  tx
    .select({ notice: notices, byName: by.name, account: { name: accounts.name, email: accounts.email, emailVerifiedAt: accounts.emailVerifiedAt, isSiteAdmin: accounts.isSiteAdmin, language: accounts.language, deletedAt: accounts.deletedAt }, timeZone: noticeSettings.timeZone })
    .from(notices)
    .innerJoin(accounts, eq(accounts.id, notices.accountId))
    .leftJoin(by, eq(by.id, notices.byId))
    .leftJoin(noticeSettings, eq(noticeSettings.accountId, notices.accountId))
    .where(and(eq(notices.accountId, accountId), isWaiting))
    .orderBy(desc(notices.createdAt))
    .limit(limit)
    .for('update', { of: notices, skipLocked: true });

/** What waits to be mailed to somebody since before that moment waits no more. */
export async function markOlderMailed(tx: DbOrTx, accountId: string, before: Date, at: Date): Promise<void> {
  await tx.update(notices).set({ mailedAt: at }).where(and(eq(notices.accountId, accountId), isWaiting, lt(notices.createdAt, before)));
}

export async function markMailed(tx: DbOrTx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await tx.update(notices).set({ mailedAt: at }).where(and(inArray(notices.id, [...ids]), isNull(notices.mailedAt)));
}

/** Nothing that waits is mailed to somebody any more. */
export async function endWaitingNotices(tx: DbOrTx, accountId: string, at: Date): Promise<void> {
  await tx.update(notices).set({ mailedAt: at }).where(and(eq(notices.accountId, accountId), isNull(notices.mailedAt)));
}

/** What waits of somebody's doing, and is of these kinds, is not mailed to a person any more; it stays in their list. */
export async function endWaitingNoticesBy(tx: DbOrTx, { accountId, byId, kinds }: { accountId: string; byId: string; kinds: readonly NoticeKind[] }, at: Date): Promise<void> {
  await tx.update(notices).set({ mailedAt: at }).where(and(eq(notices.accountId, accountId), eq(notices.byId, byId), inArray(notices.kind, [...kinds]), isNull(notices.mailedAt)));
}
