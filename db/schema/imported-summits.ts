import { bigint, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Byline } from '#domain/document/attributed-content.ts';
import type { KeptOfBundle } from '#domain/bundle/kept-of-bundle.ts';
import { moment } from './columns.ts';
import { documents } from './documents.ts';
import { summits } from './summits.ts';

/** That a summit came as a bundle, and what that said which has no place of its own here, because its people have no accounts. */
export const importedSummits = pgTable('imported_summits', {
  summitId: uuid('summit_id')
    .primaryKey()
    .references(() => summits.id, { onDelete: 'cascade' }),
  /** Of the bundle's list of checksums. */
  hash: text('hash').notNull(),
  kept: jsonb('kept').$type<KeptOfBundle>().notNull(),
  importedAt: moment('imported_at').notNull(),
});

/** Under which byline the words of a client id stood in the bundle that a document came with; to this house they are nobody's. */
export const importedBylines = pgTable(
  'imported_bylines',
  {
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    clientId: bigint('client_id', { mode: 'number' }).notNull(),
    /** The first clock after its words. */
    end: integer('end_clock').notNull(),
    by: jsonb('by').$type<Exclude<Byline, { kind: 'house' }>>().notNull(),
    minute: text('minute'),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.clientId] })],
);
