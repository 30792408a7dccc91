import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DeliberationState, GivenOut } from '#domain/deliberation/deliberation.ts';
import type { StatementState } from '#domain/deliberation/statement.ts';
import type { OpinionMap } from '#domain/opinion-map/opinion-map.ts';
import type { VoteValue } from '#domain/opinion-map/vote.ts';
import type { Perspective } from '#domain/perspective.ts';
import { accounts } from './accounts.ts';
import { agendaSessions } from './agenda.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { strategicQuestions } from './questions.ts';
import { summits } from './summits.ts';

/** What a summit deliberates on by statements and votes; it may be about a strategic question, and belong to a session. */
export const deliberations = pgTable(
  'deliberations',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    introduction: text('introduction').notNull(),
    questionId: uuid('question_id').references(() => strategicQuestions.id, { onDelete: 'set null' }),
    agendaSessionId: uuid('agenda_session_id').references(() => agendaSessions.id, { onDelete: 'set null' }),
    state: text('state').$type<DeliberationState>().notNull(),
    /** Whether everybody may read its result once it is closed. */
    isResultPublic: boolean('is_result_public').notNull(),
    /** Deliberations from before there was a choice had told people that their votes are given out. */
    givesOut: text('gives_out').$type<GivenOut>().notNull().default('votes'),
    /** Of the draws of its map and of the order in which statements are shown. */
    seed: integer('seed').notNull(),
    openedAt: moment('opened_at'),
    closedAt: moment('closed_at'),
    /** Since when it is up on the wall of the hall; null while it is not. */
    shownAt: moment('shown_at'),
    createdAt: createdAt(),
  },
  (table) => [unique('deliberations_slug').on(table.summitId, table.slug), index('deliberations_question').on(table.questionId), index('deliberations_session').on(table.agendaSessionId)],
);

/** One claim that people vote on, by its number in the deliberation. */
export const statements = pgTable(
  'statements',
  {
    id: idColumn(),
    deliberationId: uuid('deliberation_id')
      .notNull()
      .references(() => deliberations.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    state: text('state').$type<StatementState>().notNull(),
    /** Why it was rejected, to its author. */
    reason: text('reason').notNull().default(''),
    /** Nobody of what conveners began with, of what was imported, and of people whose account is deleted. */
    authorId: uuid('author_id').references(() => accounts.id, { onDelete: 'set null' }),
    moderatedAt: moment('moderated_at'),
    createdAt: createdAt(),
  },
  (table) => [unique('statements_number').on(table.deliberationId, table.number), index('statements_author').on(table.authorId)],
);

/** Somebody who voted, by a number drawn by lot under which their votes are exported; nobody any more once their account is deleted. */
export const deliberationVoters = pgTable(
  'deliberation_voters',
  {
    id: idColumn(),
    deliberationId: uuid('deliberation_id')
      .notNull()
      .references(() => deliberations.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    number: integer('number').notNull(),
    /** What they declared to speak as when they first voted; null of imported votes. */
    perspective: text('perspective').$type<Perspective>(),
  },
  (table) => [
    unique('deliberation_voters_account').on(table.deliberationId, table.accountId),
    unique('deliberation_voters_number').on(table.deliberationId, table.number),
    index('deliberation_voters_by_account').on(table.accountId),
  ],
);

/** The latest vote of a voter on a statement. */
export const statementVotes = pgTable(
  'statement_votes',
  {
    statementId: uuid('statement_id')
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    voterId: uuid('voter_id')
      .notNull()
      .references(() => deliberationVoters.id, { onDelete: 'cascade' }),
    vote: smallint('vote').$type<VoteValue>().notNull(),
    votedAt: moment('voted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.voterId] }), index('statement_votes_voter').on(table.voterId), check('statement_votes_values', sql`${table.vote} in (-1, 0, 1)`)],
);

/** The newest map of a deliberation, with the hash of the votes that it was made of; without one while the first is being made. */
export const opinionMaps = pgTable('opinion_maps', {
  deliberationId: uuid('deliberation_id')
    .primaryKey()
    .references(() => deliberations.id, { onDelete: 'cascade' }),
  /** When somebody last set out to make it; others wait for them. */
  begunAt: moment('begun_at').notNull(),
  map: jsonb('map').$type<OpinionMap>(),
  inputHash: text('input_hash'),
  /** The map knows every vote until then. */
  asOf: moment('as_of'),
  /** When making it last took too long; null once it was made. */
  gaveUpAt: moment('gave_up_at'),
});
