import { sql } from 'drizzle-orm';
import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { CredentialActKind, CredentialState, WhoWrites } from '#domain/credential/credential.ts';
import type { KeptSource } from '#domain/credential/made-from.ts';
import type { KeptNotesSource } from '#domain/credential/notes-source.ts';
import type { SignOffKind } from '#domain/credential/sign-off.ts';
import type { Override, VersionChange } from '#domain/credential/versions/version.ts';
import type { Licence } from '#domain/licence.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { communities } from './communities.ts';
import { documents } from './documents.ts';
import { tsvector } from './tsvector.ts';

const credentialId = () =>
  uuid('credential_id')
    .notNull()
    .references(() => credentials.id, { onDelete: 'cascade' });

/** A micro-credential that a community makes: all that it says stands in its document; what is kept here is where it is in its life, and who writes it. */
export const credentials = pgTable(
  'credentials',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Part of its permanent address; its own on the whole site. */
    slug: text('slug').notNull().unique(),
    /** As its document had it when it was last read, for lists. */
    name: text('name').notNull(),
    state: text('state').$type<CredentialState>().notNull().default('draft'),
    whoWrites: text('who_writes').$type<WhoWrites>().notNull().default('authors'),
    documentId: uuid('document_id')
      .notNull()
      .unique()
      .references(() => documents.id, { onDelete: 'restrict' }),
    createdById: uuid('created_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    /** Who tries it out until when, in words; of a credential in pilot alone. */
    pilot: text('pilot').notNull().default(''),
    /** Given out no more: its pages stay, and say so. */
    retiredAt: moment('retired_at'),
    retiredReason: text('retired_reason').notNull().default(''),
  },
  (table) => [index('credentials_community').on(table.communityId)],
);

/** Who writes a credential, whoever else in its community may. */
export const credentialAuthors = pgTable(
  'credential_authors',
  {
    credentialId: credentialId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.credentialId, table.accountId] }), index('credential_authors_account').on(table.accountId)],
);

/** What was done with a credential, beside writing in it. */
export const credentialActs = pgTable(
  'credential_acts',
  {
    id: idColumn(),
    credentialId: credentialId(),
    actorId: uuid('actor_id').references(() => accounts.id, { onDelete: 'set null' }),
    kind: text('kind').$type<CredentialActKind>().notNull(),
    /** After the name of who did it: "added an author"; it names nobody, so that nobody has to be taken out of it. */
    sentence: text('sentence').notNull(),
    actedAt: moment('acted_at').notNull(),
  },
  (table) => [index('credential_acts_credential').on(table.credentialId, table.actedAt), index('credential_acts_actor').on(table.actorId)],
);

/** A published version, which never changes: `content` is the canonical JSON of the draft, and `hash` its SHA-256. */
export const credentialVersions = pgTable(
  'credential_versions',
  {
    id: idColumn(),
    credentialId: credentialId(),
    /** One after the other; `version` is what people call it by: "2.1.0". */
    number: integer('number').notNull(),
    version: text('version').notNull(),
    change: text('change').$type<VersionChange>().notNull(),
    content: text('content').notNull(),
    hash: text('hash').notNull(),
    note: text('note').notNull().default(''),
    /** The address that badges name their Achievement by: one for all versions with the same first number, even if the site moves. */
    achievementId: text('achievement_id').notNull(),
    /** The findings that block and were overridden, by who published it. */
    overrides: jsonb('overrides').$type<Override[]>().notNull(),
    /** Who had signed which text when it was published. */
    signOffIds: uuid('sign_off_ids').array().notNull().default([]),
    /** What it was made from when it was published, the nearest first. */
    madeFrom: jsonb('made_from').$type<KeptSource[]>().notNull().default([]),
    /** The rooms whose notes words of it came from, as far as everybody could know of them when it was published. */
    notesSources: jsonb('notes_sources').$type<KeptNotesSource[]>().notNull().default([]),
    publishedById: uuid('published_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [unique('credential_versions_number').on(table.credentialId, table.number), unique('credential_versions_version').on(table.credentialId, table.version), index('credential_versions_publisher').on(table.publishedById)],
);

/** How a published credential stands in the catalogue: what its newest version says in short. Written with each version; nothing of a draft gets here. */
export const catalogueEntries = pgTable(
  'catalogue_entries',
  {
    credentialId: credentialId().primaryKey(),
    version: text('version').notNull(),
    name: text('name').notNull(),
    competency: text('competency').notNull(),
    issuer: text('issuer').notNull(),
    tags: text('tags').array().notNull(),
    /** The perspectives that it says it is for. */
    audiences: text('audiences').$type<PerspectiveKey>().array().notNull().default([]),
    leastHours: doublePrecision('least_hours'),
    mostHours: doublePrecision('most_hours'),
    language: text('language').notNull(),
    licence: text('licence').$type<Licence>().notNull(),
    /** What people find it by. */
    words: text('words').notNull(),
    /** The same for the index. No language is taken for granted, so that words are found as they are written. */
    found: tsvector('found').generatedAlwaysAs(sql`to_tsvector('simple', words)`).notNull(),
    firstPublishedAt: moment('first_published_at').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [index('catalogue_entries_found').using('gin', table.found), index('catalogue_entries_tags').using('gin', table.tags), index('catalogue_entries_newest').on(table.publishedAt)],
);

/** Somebody who was asked to stand for a credential in one respect, and what they signed; a signature is kept whatever is signed later. */
export const credentialSignOffs = pgTable(
  'credential_sign_offs',
  {
    id: idColumn(),
    credentialId: credentialId(),
    kind: text('kind').$type<SignOffKind>().notNull(),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    askedById: uuid('asked_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    askedAt: moment('asked_at').notNull(),
    /** Of the text that was signed; empty before. */
    hash: text('hash').notNull().default(''),
    note: text('note').notNull().default(''),
    signedAt: moment('signed_at'),
  },
  (table) => [index('credential_sign_offs_credential').on(table.credentialId, table.kind), index('credential_sign_offs_account').on(table.accountId), index('credential_sign_offs_asker').on(table.askedById)],
);
