import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { documents } from './documents.ts';

/** What somebody said about words of a document, and what others answered: a thread is its first remark with its answers. */
export const remarks = pgTable(
  'remarks',
  {
    id: idColumn(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    /** The remark that is answered; null for one that begins a thread. */
    threadId: uuid('thread_id').references((): AnyPgColumn => remarks.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Empty once it is removed. */
    text: text('text').notNull(),
    /** Accounts called by name in it. */
    mentions: uuid('mentions').array().notNull().default(sql`'{}'::uuid[]`),
    /** The words it is about as they were, and Yjs relative positions of their first and last character, in base64; null in an answer. */
    quote: text('quote'),
    anchorStart: text('anchor_start'),
    anchorEnd: text('anchor_end'),
    createdAt: createdAt(),
    editedAt: moment('edited_at'),
    /** A remark that was answered stays, without its words, when it is removed. */
    removedAt: moment('removed_at'),
    removedBy: uuid('removed_by').references(() => accounts.id),
    resolvedAt: moment('resolved_at'),
    resolvedBy: uuid('resolved_by').references(() => accounts.id),
  },
  (table) => [
    index('remarks_document').on(table.documentId, table.createdAt),
    index('remarks_thread').on(table.threadId),
    index('remarks_account').on(table.accountId),
    check('remarks_anchor', sql`(${table.threadId} is null) = (${table.quote} is not null and ${table.anchorStart} is not null and ${table.anchorEnd} is not null)`),
  ],
);
