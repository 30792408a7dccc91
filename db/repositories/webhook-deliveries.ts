import { and, asc, desc, eq, exists, isNull, lte, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { notFound } from '#domain/refusal.ts';
import type { EventKind } from '#domain/webhooks/event-kinds.ts';
import type { WebhookRow } from './webhooks.ts';

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** The webhooks that are to be told of something in a community, each with what the community is called. */
export const listListening = (db: DbOrTx, communityId: string, kind: EventKind) =>
  db
    .select({ id: webhooks.id, community: { id: communities.id, slug: communities.slug, name: communities.name } })
    .from(webhooks)
    .innerJoin(communities, eq(communities.id, webhooks.communityId))
    .where(and(eq(webhooks.communityId, communityId), isNull(webhooks.offAt), sql`${kind} = any(${webhooks.kinds})`));

export async function insertDeliveries(db: DbOrTx, rows: (typeof webhookDeliveries.$inferInsert)[]): Promise<void> {
  await db.insert(webhookDeliveries).values(rows);
}

/**
 * Takes the message that has waited longest for a webhook that is on and to which nobody sends at this moment, and keeps others from sending there until then: those that were served longest ago first.
 * Null where nothing is due. Who takes it and ends leaves it to be taken again.
 */
export const takeDueDelivery = (db: DbOrTx, now: Date, busyUntil: Date): Promise<{ webhook: WebhookRow; delivery: DeliveryRow } | null> =>
  db.transaction(async (tx) => {
    const { webhookId, arrivedAt, gaveUpAt, nextTryAt } = webhookDeliveries;
    const isDue = and(eq(webhookId, webhooks.id), isNull(arrivedAt), isNull(gaveUpAt), lte(nextTryAt, now));
    const [webhook] = await tx
      .select()
      .from(webhooks)
      .where(and(isNull(webhooks.offAt), or(isNull(webhooks.busyUntil), lte(webhooks.busyUntil, now)), exists(tx.select({ one: sql`1` }).from(webhookDeliveries).where(isDue))))
      .orderBy(sql`${webhooks.busyUntil} asc nulls first`)
      .limit(1)
      .for('update', { skipLocked: true });
    if (!webhook) return null;
    const [delivery] = await tx.select().from(webhookDeliveries).where(and(eq(webhookId, webhook.id), isNull(arrivedAt), isNull(gaveUpAt), lte(nextTryAt, now))).orderBy(asc(nextTryAt), asc(webhookDeliveries.createdAt)).limit(1);
    if (!delivery) return null;
    await tx.update(webhooks).set({ busyUntil }).where(eq(webhooks.id, webhook.id));
    return { webhook, delivery };
  });

export async function updateDelivery(db: DbOrTx, id: string, change: Partial<typeof webhookDeliveries.$inferInsert>): Promise<void> {
  await db.update(webhookDeliveries).set(change).where(eq(webhookDeliveries.id, id));
}

/** A message to a webhook; refuses with `not-found`. */
export async function getDelivery(db: DbOrTx, webhookId: string, id: string): Promise<DeliveryRow> {
  const [row] = await db.select().from(webhookDeliveries).where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.id, id)));
  if (!row) throw notFound('message');
  return row;
}

/** The messages to a webhook, the newest first. */
export const listDeliveries = (db: DbOrTx, webhookId: string, { limit, offset }: { limit: number; offset: number }): Promise<DeliveryRow[]> =>
  db.select().from(webhookDeliveries).where(eq(webhookDeliveries.webhookId, webhookId)).orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id)).limit(limit).offset(offset);

export const countDeliveries = (db: DbOrTx, webhookId: string): Promise<number> => db.$count(webhookDeliveries, eq(webhookDeliveries.webhookId, webhookId));
