import { and, desc, eq, exists, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { accounts, authSessions, notices, noticeSettings, pushMessages, pushSubscriptions } from '#db/schema/index.ts';
import type { NoticeKind } from '#domain/notices/notice-kinds.ts';
import { gathered } from '#domain/gathered.ts';
import { createId } from '#domain/ids.ts';
import { isAmong } from './is-among.ts';

/** Rows of one statement, as of notices. */
const PORTION = 1_000;

/** Keeps where a signed-in browser takes messages: one place for each, and each place for one, whoever it was before. */
export async function savePushSubscription(tx: DbOrTx, subscription: typeof pushSubscriptions.$inferInsert): Promise<void> {
  await tx.delete(pushSubscriptions).where(or(eq(pushSubscriptions.authSessionId, subscription.authSessionId), eq(pushSubscriptions.endpoint, subscription.endpoint)));
  await tx.insert(pushSubscriptions).values(subscription);
}

/** The browsers of somebody that show notices, the last used first, each with what it calls itself. */
export const listPushSubscriptions = (db: DbOrTx, accountId: string, now: Date) =>
  db
    .select({ id: pushSubscriptions.id, authSessionId: pushSubscriptions.authSessionId, endpoint: pushSubscriptions.endpoint, siteKey: pushSubscriptions.siteKey, createdAt: pushSubscriptions.createdAt, userAgent: authSessions.userAgent })
    .from(pushSubscriptions)
    .innerJoin(authSessions, eq(authSessions.id, pushSubscriptions.authSessionId))
    .where(and(eq(pushSubscriptions.accountId, accountId), gt(authSessions.expiresAt, now)))
    .orderBy(desc(authSessions.lastSeenAt));

/** Ends the messages to one browser of somebody; one that is not there is none. */
export async function deletePushSubscription(db: DbOrTx, accountId: string, id: string): Promise<void> {
  await db.delete(pushSubscriptions).where(and(eq(pushSubscriptions.accountId, accountId), eq(pushSubscriptions.id, id)));
}

export async function updatePushSubscription(db: DbOrTx, id: string, change: Partial<typeof pushSubscriptions.$inferInsert>): Promise<void> {
  await db.update(pushSubscriptions).set(change).where(eq(pushSubscriptions.id, id));
}

/** Has these notices shown by every browser of whom they are for. */
export async function insertPushMessages(tx: DbOrTx, told: readonly { noticeId: string; accountId: string }[], at: Date): Promise<void> {
  if (told.length === 0) return;
  const places = await tx.select({ id: pushSubscriptions.id, accountId: pushSubscriptions.accountId }).from(pushSubscriptions).where(isAmong(pushSubscriptions.accountId, [...new Set(told.map(({ accountId }) => accountId))]));
  const placesOf = gathered(places, ({ accountId }) => accountId, ({ id }) => id);
  const rows = told.flatMap(({ noticeId, accountId }) => (placesOf.get(accountId) ?? []).map((subscriptionId) => ({ id: createId(), subscriptionId, noticeId, createdAt: at, nextTryAt: at })));
  for (let from = 0; from < rows.length; from += PORTION) await tx.insert(pushMessages).values(rows.slice(from, from + PORTION));
}

const by = alias(accounts, 'by');

/**
 * Takes the newest of what is due for a browser to which nobody sends at this moment, and keeps others from sending there until then: those that were served longest ago first. Null where nothing is due. Of a sign-in
 * that has run out nothing is sent. Who takes it and ends leaves it to be taken again.
 */
export const takeDuePushes = (db: DbOrTx, now: Date, busyUntil: Date, limit: number) =>
  db.transaction(async (tx) => {
    const isDue = lte(pushMessages.nextTryAt, now);
    const [subscription] = await tx
      .select()
      .from(pushSubscriptions)
      .where(
        and(
          or(isNull(pushSubscriptions.busyUntil), lte(pushSubscriptions.busyUntil, now)),
          exists(tx.select({ one: sql`1` }).from(pushMessages).where(and(eq(pushMessages.subscriptionId, pushSubscriptions.id), isDue))),
          exists(tx.select({ one: sql`1` }).from(authSessions).where(and(eq(authSessions.id, pushSubscriptions.authSessionId), gt(authSessions.expiresAt, now)))),
        ),
      )
      .orderBy(sql`${pushSubscriptions.busyUntil} asc nulls first`)
      .limit(1)
      .for('update', { skipLocked: true });
    if (!subscription) return null;
    const waiting = await tx
      .select({ message: pushMessages, notice: notices, byName: by.name })
      .from(pushMessages)
      .innerJoin(notices, eq(notices.id, pushMessages.noticeId))
      .leftJoin(by, eq(by.id, notices.byId))
      .where(and(eq(pushMessages.subscriptionId, subscription.id), isDue))
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(limit);
    const [account] = await tx
      .select({ email: accounts.email, isSiteAdmin: accounts.isSiteAdmin, language: accounts.language, settings: noticeSettings })
      .from(accounts)
      .leftJoin(noticeSettings, eq(noticeSettings.accountId, accounts.id))
      .where(eq(accounts.id, subscription.accountId));
    if (!account || waiting.length === 0) return null;
    await tx.update(pushSubscriptions).set({ busyUntil }).where(eq(pushSubscriptions.id, subscription.id));
    return { subscription, waiting, account };
  });
export type DuePushes = NonNullable<Awaited<ReturnType<typeof takeDuePushes>>>;

/** These wait no more: they arrived, or are not to be sent. */
export async function deletePushMessages(db: DbOrTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(pushMessages).where(inArray(pushMessages.id, [...ids]));
}

/** These wait until then, after so many tries. */
export async function updatePushMessages(db: DbOrTx, ids: readonly string[], change: { nextTryAt: Date; tries?: number }): Promise<void> {
  if (ids.length > 0) await db.update(pushMessages).set(change).where(inArray(pushMessages.id, [...ids]));
}

/** What waits of somebody's doing, and is of these kinds, is not shown to a person any more. */
export async function deletePushMessagesBy(tx: DbOrTx, { accountId, byId, kinds }: { accountId: string; byId: string; kinds: readonly NoticeKind[] }): Promise<void> {
  const theirs = tx.select({ id: notices.id }).from(notices).where(and(eq(notices.accountId, accountId), eq(notices.byId, byId), inArray(notices.kind, [...kinds])));
  await tx.delete(pushMessages).where(inArray(pushMessages.noticeId, theirs));
}
