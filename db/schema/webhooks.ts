import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { EventKind, MessageKind } from '#domain/webhooks/event-kinds.ts';
import type { DeliveryFault, OffReason } from '#domain/webhooks/delivery.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { communities } from './communities.ts';

/** An address of another program that is told what happens in a community. Who added it stands in the audit log. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    kinds: text('kinds').array().$type<EventKind[]>().notNull(),
    /** What messages are signed with, under a key of this installation. */
    sealedSecret: text('sealed_secret').notNull(),
    /** The one before, by which they are signed as well for a while. */
    sealedOldSecret: text('sealed_old_secret'),
    oldSecretUntil: moment('old_secret_until'),
    createdAt: createdAt(),
    /** Null while it is told. */
    offAt: moment('off_at'),
    offReason: text('off_reason').$type<OffReason>(),
    /** The first try that failed since something arrived; null where the last one arrived. */
    failingSince: moment('failing_since'),
    /** Somebody sends to it until then; one message at a time, so that a slow address takes nobody's turn. */
    busyUntil: moment('busy_until'),
  },
  (table) => [index('webhooks_community').on(table.communityId)],
);

/** Every message to such an address, written in the transaction that causes it, with how its last try went. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    /** By this id who receives it knows a message again that comes twice. */
    id: idColumn(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<MessageKind>().notNull(),
    /** As it is sent, letter for letter. */
    body: text('body').notNull(),
    createdAt: createdAt(),
    tries: integer('tries').notNull().default(0),
    nextTryAt: moment('next_try_at').notNull(),
    lastTryAt: moment('last_try_at'),
    /** The status of the last answer; null where none came. */
    status: integer('status'),
    tookMs: integer('took_ms'),
    /** How the last answer began. */
    answer: text('answer').notNull().default(''),
    fault: text('fault').$type<DeliveryFault>(),
    arrivedAt: moment('arrived_at'),
    gaveUpAt: moment('gave_up_at'),
  },
  (table) => [index('webhook_deliveries_webhook').on(table.webhookId, table.createdAt), index('webhook_deliveries_due').on(table.webhookId, table.arrivedAt, table.gaveUpAt, table.nextTryAt), index('webhook_deliveries_created').on(table.createdAt)],
);
