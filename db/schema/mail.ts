import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, idColumn, moment } from './columns.ts';

/** Every mail we mean to send, written in the transaction that causes it. Without SMTP_URL it stays here, for the administration to see. */
export const mails = pgTable(
  'mails',
  {
    id: idColumn(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    createdAt: createdAt(),
    sentAt: moment('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error').notNull().default(''),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    /** When we stopped trying; the reason is in `lastError`. */
    gaveUpAt: moment('gave_up_at'),
  },
  (table) => [index('mails_due').on(table.sentAt, table.nextAttemptAt)],
);
