import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { FindableKind } from '#domain/finding/findable.ts';
import { moment } from './columns.ts';
import { communities } from './communities.ts';
import { documents } from './documents.ts';
import { summits } from './summits.ts';
import { tsvector } from './tsvector.ts';

/**
 * A row for each thing that can be found, written by the database itself with whatever causes it (decision 0023): functions named `find_…` in the
 * migrations say what each kind is found by, and who may read it.
 */
export const findables = pgTable(
  'findables',
  {
    kind: text('kind').$type<FindableKind>().notNull(),
    /** Of the thing itself. */
    id: uuid('id').notNull(),
    communityId: uuid('community_id').references(() => communities.id, { onDelete: 'cascade' }),
    summitId: uuid('summit_id').references(() => summits.id, { onDelete: 'cascade' }),
    /** Who may read it: see `realms` in the domain. */
    realm: text('realm').notNull(),
    language: text('language').notNull().default('en'),
    title: text('title').notNull(),
    /** What it says of itself in a sentence or two, and all else that it says. */
    summary: text('summary').notNull().default(''),
    words: text('words').notNull().default(''),
    /** Its page on this site. */
    address: text('address').notNull(),
    /** When it was said, or takes place. */
    at: moment('at').notNull(),
    /** A post bears the title of its topic, which is found by itself. */
    found: tsvector('found').generatedAlwaysAs(sql`find_vector(language, CASE WHEN kind = 'post' THEN '' ELSE title END, summary, words)`).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    index('findables_found').using('gin', table.found),
    // Of posts there are so many that only the newest are weighed, in the order of this index where most of them fit; all else is looked up apart from them.
    index('findables_found_but_posts').using('gin', table.found).where(sql`kind <> 'post'`),
    index('findables_posts').on(table.at).where(sql`kind = 'post'`),
    index('findables_community').on(table.communityId),
    index('findables_summit').on(table.summitId),
  ],
);

/** Things that were written since the words of the house were last gathered; the worker takes them away. */
export const findableNews = pgTable('findable_news', {
  number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text('kind').$type<FindableKind>().notNull(),
  id: uuid('id').notNull(),
});

/** Words that somebody could have meant who wrote another, by who may read them. One that is used no more may stay a while: it is offered only where it still finds something. */
export const knownWords = pgTable('known_words', { realm: text('realm').notNull(), word: text('word').notNull() }, (table) => [
  primaryKey({ columns: [table.word, table.realm] }),
  index('known_words_alike').using('gin', sql`${table.word} gin_trgm_ops`),
]);

/** The words of a text that is written together, as they were when they were last read for search. */
export const documentWords = pgTable('document_words', {
  documentId: uuid('document_id')
    .primaryKey()
    .references(() => documents.id, { onDelete: 'cascade' }),
  words: text('words').notNull(),
  /** The last row of the log that was read. */
  through: bigint('through', { mode: 'number' }).notNull(),
});
