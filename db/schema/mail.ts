import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, idColumn, moment } from './columns.ts';

/** Every mail we mean to send, written in the transaction that causes it. Without SMTP_URL it stays here, for the administration to see. */
export const mails = pgTable(
  'mails',
  {
    id: idColumn(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    /** The same written out; empty of a mail that is plain text alone. */
    html: text('html').notNull().default(''),
    /** Where one press ends mail of this kind (RFC 8058); null where nobody subscribed to anything. */
    unsubscribeUrl: text('unsubscribe_url'),
    /** Asked for by who receives it, at this moment: it is tried even where the address refused mail before. */
    isRequested: boolean('is_requested').notNull().default(false),
    createdAt: createdAt(),
    sentAt: moment('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error').notNull().default(''),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    /** When we stopped trying; the reason is in `lastError`. */
    gaveUpAt: moment('gave_up_at'),
  },
  (table) => [index('mails_due').on(table.sentAt, table.nextAttemptAt), index('mails_unsubscribe').on(table.unsubscribeUrl)],
);

/** An address that a mail server refused for good: nothing but what its owner asks for is sent there, until they or a mail that arrives say otherwise. */
export const bouncedAddresses = pgTable('bounced_addresses', {
  /** In lower case. */
  address: text('address').primaryKey(),
  reason: text('reason').notNull(),
  bouncedAt: moment('bounced_at').notNull(),
});
