import { and, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { authSessions, bouncedAddresses, communityInvitations, communityRequests, emailLinks, mails, notices, postDrafts, summitInvitations, webhookDeliveries } from '#db/schema/index.ts';
import type { RetentionRule } from '#domain/administration/retention.ts';

type Past = { from: PgTable; where: (before: Date) => SQL | undefined };

/** Which rows a rule is about. */
const past: Record<RetentionRule, readonly Past[]> = {
  sentMails: [{ from: mails, where: (before) => or(lt(mails.sentAt, before), lt(mails.gaveUpAt, before)) }],
  notices: [{ from: notices, where: (before) => and(isNotNull(notices.readAt), lt(notices.createdAt, before)) }],
  drafts: [{ from: postDrafts, where: (before) => lt(postDrafts.savedAt, before) }],
  invitations: [communityInvitations, summitInvitations].map((table) => ({ from: table, where: (before) => and(isNull(table.acceptedAt), lt(table.expiresAt, before)) })),
  declinedRequests: [{ from: communityRequests, where: (before) => lt(communityRequests.declinedAt, before) }],
  signIns: [authSessions, emailLinks].map((table) => ({ from: table, where: (before) => lt(table.expiresAt, before) })),
  bounces: [{ from: bouncedAddresses, where: (before) => lt(bouncedAddresses.bouncedAt, before) }],
  webhookDeliveries: [{ from: webhookDeliveries, where: (before) => lt(webhookDeliveries.createdAt, before) }],
};

/** Deletes at most so many rows of each table that are past the time of a rule, and says how many. */
export async function deletePast(tx: DbOrTx, rule: RetentionRule, before: Date, limit: number): Promise<number> {
  let deleted = 0;
  for (const { from, where } of past[rule]) {
    const { count } = await tx.execute(sql`delete from ${from} where ctid in (select ctid from ${from} where ${where(before)} limit ${limit} for update skip locked)`);
    deleted += count;
  }
  return deleted;
}

/** How many rows are past the time of a rule. */
export async function countPast(db: DbOrTx, rule: RetentionRule, before: Date): Promise<number> {
  const counts = await Promise.all(past[rule].map(({ from, where }) => db.$count(from, where(before))));
  return counts.reduce((sum, count) => sum + count, 0);
}
