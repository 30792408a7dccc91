import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import { accounts, authSessions } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { notices } from './notices.ts';

/** The one pair of keys by which this site says to push services who it is (RFC 8292), where the environment gives none. */
export const pushKeys = pgTable(
  'push_keys',
  {
    id: integer('id').primaryKey().default(1),
    publicKey: text('public_key').notNull(),
    /** Under a key of this installation. */
    sealedPrivateKey: text('sealed_private_key').notNull(),
    createdAt: createdAt(),
  },
  (table) => [check('push_keys_one', sql`${table.id} = 1`)],
);

/** A signed-in browser that shows notices also while no page is open. It goes with the sign-in, however that ends. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    authSessionId: text('auth_session_id')
      .notNull()
      .unique()
      .references(() => authSessions.id, { onDelete: 'cascade' }),
    /** Where its push service takes messages for it. Nobody else is to know it. */
    endpoint: text('endpoint').notNull().unique(),
    /** What messages are encrypted to, so that the push service reads none (RFC 8291). */
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    /** The public key of this site that it was made for: messages signed by another are refused. */
    siteKey: text('site_key').notNull(),
    /** The language of the page on which it was turned on, for who chose none for their account. */
    language: text('language').$type<InterfaceLanguage>().notNull(),
    createdAt: createdAt(),
    arrivedAt: moment('arrived_at'),
    /** Somebody sends to it until then. */
    busyUntil: moment('busy_until'),
  },
  (table) => [index('push_subscriptions_account').on(table.accountId)],
);

/** That a notice waits to be shown by a browser, written in the transaction that causes it; gone once it arrived, was given up, or its notice was taken back. */
export const pushMessages = pgTable(
  'push_messages',
  {
    id: idColumn(),
    subscriptionId: uuid('subscription_id')
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: 'cascade' }),
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notices.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    tries: integer('tries').notNull().default(0),
    nextTryAt: moment('next_try_at').notNull(),
  },
  (table) => [index('push_messages_due').on(table.subscriptionId, table.nextTryAt), index('push_messages_notice').on(table.noticeId)],
);
