import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { DraftPlace } from '#domain/credential/draft-place.ts';
import type { KeptSource } from '#domain/credential/made-from.ts';
import type { Licence } from '#domain/licence.ts';
import { accounts } from './accounts.ts';
import { idColumn, moment } from './columns.ts';
import { credentials } from './credentials.ts';
import { documents } from './documents.ts';

/** What a credential was made from: another one, named as it was called then, whatever becomes of that. */
export const credentialForks = pgTable(
  'credential_forks',
  {
    credentialId: uuid('credential_id')
      .primaryKey()
      .references(() => credentials.id, { onDelete: 'cascade' }),
    originId: uuid('origin_id').references(() => credentials.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    /** Null when it was not published yet, and its text was taken as it stood. */
    version: text('version'),
    /** Its issuer, or the community that made it. */
    madeBy: text('made_by').notNull(),
    licence: text('licence').$type<Licence>().notNull(),
    /** The Achievement of that version. */
    achievementId: text('achievement_id'),
    /** What that was made from in its turn, the nearest first. */
    earlier: jsonb('earlier').$type<KeptSource[]>().notNull().default([]),
    /** Canonical JSON: of each field, what the origin said when it was last taken or declined. */
    base: text('base').notNull(),
    forkedAt: moment('forked_at').notNull(),
    /** The version of the origin that was last decided upon, and when. */
    pulledVersion: text('pulled_version'),
    pulledAt: moment('pulled_at'),
  },
  (table) => [index('credential_forks_origin').on(table.originId)],
);

/** Where words of a credential come from: a passage of a room's notes, as it read when it was sent to that place. It names nobody. */
export const credentialSources = pgTable(
  'credential_sources',
  {
    id: idColumn(),
    credentialId: uuid('credential_id')
      .notNull()
      .references(() => credentials.id, { onDelete: 'cascade' }),
    place: jsonb('place').$type<DraftPlace>().notNull(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    wording: text('wording').notNull(),
    sentById: uuid('sent_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    sentAt: moment('sent_at').notNull(),
  },
  (table) => [index('credential_sources_credential').on(table.credentialId), index('credential_sources_document').on(table.documentId), index('credential_sources_sender').on(table.sentById)],
);
