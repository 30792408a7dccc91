import { bigint, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { VersionOccasion } from '#domain/document/version.ts';
import { accounts } from './accounts.ts';
import { bytea } from './bytea.ts';
import { createdAt, idColumn, moment } from './columns.ts';

const rowNumber = (name: string) => bigint(name, { mode: 'bigint' });

/** Any text written together. Its content belongs to the document server. A post of a discussion with pictures has such a row under its own id, on which they hang. */
export const documents = pgTable('documents', {
  id: idColumn(),
  kind: text('kind').$type<'room-notes' | 'report' | 'credential' | 'post'>().notNull(),
  createdAt: createdAt(),
});

/**
 * What was written since the last compaction, in the order of its commits. No foreign keys: each would lock and rewrite
 * the row of the document and of the account at every commit. Deleting either looks after these rows itself.
 */
export const documentLog = pgTable(
  'document_log',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: uuid('document_id').notNull(),
    /** Who wrote; null for the house itself. */
    accountId: uuid('account_id'),
    at: moment('at').notNull(),
    /** Yjs updates, each with its length before it. */
    updates: bytea('updates').notNull(),
  },
  (table) => [index('document_log_document').on(table.documentId, table.id)],
);

/** Everything up to a row of the log as one Yjs update. */
export const documentSnapshots = pgTable('document_snapshots', {
  documentId: uuid('document_id').primaryKey(),
  through: rowNumber('through').notNull(),
  content: bytea('content').notNull(),
  at: moment('at').notNull(),
});

/** Rows of the log that a snapshot holds, compressed, so that a document's history can be replayed and its authors proved. */
export const documentArchives = pgTable(
  'document_archives',
  {
    documentId: uuid('document_id').notNull(),
    through: rowNumber('through').notNull(),
    firstAt: moment('first_at').notNull(),
    lastAt: moment('last_at').notNull(),
    entries: bytea('entries').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.through] })],
);

/** Guests who became part of an account: archives still name them as they were. */
export const mergedAccounts = pgTable(
  'merged_accounts',
  {
    id: uuid('id').primaryKey(),
    intoId: uuid('into_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
  },
  (table) => [index('merged_accounts_into').on(table.intoId)],
);

/** Whose each Yjs client id is: the account whose browser first wrote under it. Null is the house itself. */
export const documentAuthors = pgTable(
  'document_authors',
  {
    documentId: uuid('document_id').notNull(),
    clientId: bigint('client_id', { mode: 'number' }).notNull(),
    accountId: uuid('account_id'),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.clientId] }), index('document_authors_account').on(table.accountId)],
);

/** Stretches of text that somebody else brought back after a restore from a backup: kept, and attributed to nobody. */
export const documentRelays = pgTable(
  'document_relays',
  {
    documentId: uuid('document_id').notNull(),
    clientId: bigint('client_id', { mode: 'number' }).notNull(),
    clock: bigint('clock', { mode: 'number' }).notNull(),
    /** The first clock after the stretch. */
    end: bigint('end_clock', { mode: 'number' }).notNull(),
    relayedBy: uuid('relayed_by'),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.clientId, table.clock] })],
);

/** How a document stood at a moment worth keeping. Holds its content itself, so that it outlives the archive. */
export const documentVersions = pgTable(
  'document_versions',
  {
    id: idColumn(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    /** Counts from 1 within the document. */
    number: integer('number').notNull(),
    occasion: text('occasion').$type<VersionOccasion>().notNull(),
    /** What somebody called it; null when nobody named it. */
    name: text('name'),
    /** Who asked for it; null when the house kept it by itself. */
    keptBy: uuid('kept_by').references(() => accounts.id),
    at: moment('at').notNull(),
    /** The whole document as one Yjs update, gzip. */
    content: bytea('content').notNull(),
    /** A Yjs state vector: what is newer than this was written after it. */
    stateVector: bytea('state_vector').notNull(),
  },
  (table) => [uniqueIndex('document_versions_number').on(table.documentId, table.number), index('document_versions_kept_by').on(table.keptBy)],
);
