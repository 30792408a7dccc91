import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import { accounts } from './accounts.ts';
import { agendaSessions, breakoutRooms } from './agenda.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { communities } from './communities.ts';

/** A question the community wants answered. A merged one stays, and points to where it went. */
export const strategicQuestions = pgTable(
  'strategic_questions',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    background: text('background').notNull().default(''),
    state: text('state').$type<StrategicQuestionState>().notNull(),
    /** Where it was answered or carried on to: a sentence and, when there is one, an address on this site. */
    outcome: text('outcome').notNull().default(''),
    outcomeUrl: text('outcome_url').notNull().default(''),
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => strategicQuestions.id, { onDelete: 'set null' }),
    proposedById: uuid('proposed_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('strategic_questions_community').on(table.communityId, table.state)],
);

/** What happened to a question, kept so that nobody's wording disappears: refined, merged, answered, reopened. */
export const questionEvents = pgTable(
  'question_events',
  {
    id: idColumn(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => strategicQuestions.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'proposed' | 'refined' | 'merged-in' | 'merged-away' | 'answered' | 'carried-on' | 'reopened'>().notNull(),
    actorId: uuid('actor_id').references(() => accounts.id, { onDelete: 'set null' }),
    before: text('before').notNull().default(''),
    after: text('after').notNull().default(''),
    otherQuestionId: uuid('other_question_id').references(() => strategicQuestions.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [index('question_events_question').on(table.questionId, table.createdAt)],
);

/** How a member spreads their limited points over the questions of a community. */
export const questionPoints = pgTable(
  'question_points',
  {
    questionId: uuid('question_id')
      .notNull()
      .references(() => strategicQuestions.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    points: integer('points').notNull(),
    /** When the points were last changed; the weight's curve is drawn from it. */
    givenAt: moment('given_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.accountId] }),
    index('question_points_account').on(table.accountId),
    check('question_points_positive', sql`${table.points} > 0`),
  ],
);

export const agendaSessionQuestions = pgTable(
  'agenda_session_questions',
  {
    agendaSessionId: uuid('agenda_session_id')
      .notNull()
      .references(() => agendaSessions.id, { onDelete: 'cascade' }),
    questionId: uuid('question_id')
      .notNull()
      .references(() => strategicQuestions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agendaSessionId, table.questionId] })],
);

export const breakoutRoomQuestions = pgTable(
  'breakout_room_questions',
  {
    breakoutRoomId: uuid('breakout_room_id')
      .notNull()
      .references(() => breakoutRooms.id, { onDelete: 'cascade' }),
    questionId: uuid('question_id')
      .notNull()
      .references(() => strategicQuestions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.breakoutRoomId, table.questionId] })],
);
