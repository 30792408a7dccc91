import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';

export type WebhookRow = typeof webhooks.$inferSelect;

export const insertWebhook = async (db: DbOrTx, webhook: typeof webhooks.$inferInsert): Promise<void> => {
  await db.insert(webhooks).values(webhook);
};

export const countWebhooks = (db: DbOrTx, communityId: string): Promise<number> => db.$count(webhooks, eq(webhooks.communityId, communityId));

const ofCommunity = (communityId: string, id: string): SQL | undefined => and(eq(webhooks.communityId, communityId), eq(webhooks.id, id));

/** A webhook of a community; refuses with `not-found`. */
export async function getWebhook(db: DbOrTx, communityId: string, id: string): Promise<WebhookRow> {
  const [row] = await db.select().from(webhooks).where(ofCommunity(communityId, id));
  if (!row) throw notFound('webhook');
  return row;
}

/** The same, held until the transaction ends. */
export async function lockWebhook(tx: DbOrTx, communityId: string, id: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(webhooks).where(ofCommunity(communityId, id)).for('update');
  if (!row) throw notFound('webhook');
  return row;
}

/** A webhook held until the transaction ends; null where it is gone. */
export async function findWebhookForChange(tx: DbOrTx, id: string): Promise<WebhookRow | null> {
  const [row] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for('update');
  return row ?? null;
}

export async function updateWebhook(db: DbOrTx, id: string, change: Partial<typeof webhooks.$inferInsert>): Promise<void> {
  await db.update(webhooks).set(change).where(eq(webhooks.id, id));
}

/** Removes a webhook and everything that was sent there. */
export async function deleteWebhook(db: DbOrTx, communityId: string, id: string): Promise<void> {
  await db.delete(webhooks).where(ofCommunity(communityId, id));
}

type LastDelivery = Pick<typeof webhookDeliveries.$inferSelect, 'arrivedAt' | 'gaveUpAt' | 'createdAt'>;

/** The webhooks of a community, the oldest first, each with its newest message. */
export async function listWebhooks(db: DbOrTx, communityId: string): Promise<{ webhook: WebhookRow; last: LastDelivery | null }[]> {
  const rows = await db.select().from(webhooks).where(eq(webhooks.communityId, communityId)).orderBy(asc(webhooks.createdAt), asc(webhooks.id));
  if (rows.length === 0) return [];
  const { webhookId, arrivedAt, gaveUpAt, createdAt } = webhookDeliveries;
  const newest = await db
    .selectDistinctOn([webhookId], { webhookId, arrivedAt, gaveUpAt, createdAt })
    .from(webhookDeliveries)
    .where(inArray(webhookId, rows.map(({ id }) => id)))
    .orderBy(webhookId, desc(createdAt), desc(webhookDeliveries.id));
  return rows.map((webhook) => ({ webhook, last: newest.find((each) => each.webhookId === webhook.id) ?? null }));
}
