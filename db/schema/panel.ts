import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Attribution } from '#domain/attribution.ts';
import type { PanelQuestionState } from '#domain/live/panel-question.ts';
import type { CountedPoll, PollKind, PollAnswer, PollState } from '#domain/live/poll.ts';
import type { KeptOfAsker } from '#domain/bundle/kept-of-bundle.ts';
import { accounts } from './accounts.ts';
import { agendaSessions } from './agenda.ts';
import { createdAt, idColumn, moment } from './columns.ts';

const agendaSessionId = () =>
  uuid('agenda_session_id')
    .notNull()
    .references(() => agendaSessions.id, { onDelete: 'cascade' });
const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

/** A question from the floor to a session, with the answer it got. */
export const panelQuestions = pgTable(
  'panel_questions',
  {
    id: idColumn(),
    agendaSessionId: agendaSessionId(),
    authorId: uuid('author_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** How who asked is shown to everybody. */
    shownAs: text('shown_as').$type<Attribution>().notNull(),
    text: text('text').notNull(),
    state: text('state').$type<PanelQuestionState>().notNull(),
    answer: text('answer').notNull().default(''),
    answeredAt: moment('answered_at'),
    hiddenAt: moment('hidden_at'),
    /** Of one that came in a bundle: who asked, as they were shown, and how many wanted it. They have no accounts here. */
    kept: jsonb('kept').$type<KeptOfAsker>(),
    createdAt: createdAt(),
  },
  (table) => [index('panel_questions_session').on(table.agendaSessionId, table.createdAt), index('panel_questions_author').on(table.authorId)],
);

export const panelQuestionVotes = pgTable(
  'panel_question_votes',
  {
    questionId: uuid('question_id')
      .notNull()
      .references(() => panelQuestions.id, { onDelete: 'cascade' }),
    accountId: accountId(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.accountId] }), index('panel_question_votes_account').on(table.accountId)],
);

/** A live question with a countable answer; its result is kept for the report. */
export const polls = pgTable(
  'polls',
  {
    id: idColumn(),
    agendaSessionId: agendaSessionId(),
    question: text('question').notNull(),
    kind: text('kind').$type<PollKind>().notNull(),
    choices: jsonb('choices').$type<string[]>().notNull().default([]),
    /** Said before anybody votes: whether facilitators see who voted what. */
    isAnonymous: boolean('is_anonymous').notNull(),
    state: text('state').$type<PollState>().notNull(),
    isShown: boolean('is_shown').notNull().default(false),
    /** Answers that are nobody's any more, in no order of time: all of an anonymous poll that is closed, and those to closed polls of accounts that were deleted. */
    keptAnswers: jsonb('kept_answers').$type<PollAnswer[]>().notNull().default([]),
    /** The counts of one that came in a bundle, which does not say who answered what. */
    keptResult: jsonb('kept_result').$type<CountedPoll>(),
    authorId: uuid('author_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    closedAt: moment('closed_at'),
  },
  (table) => [
    uniqueIndex('polls_one_at_a_time')
      .on(table.agendaSessionId)
      .where(sql`${table.state} = 'open'`),
    index('polls_author').on(table.authorId),
  ],
);

/** Who answered what, while that is known: of an anonymous poll until it closes. */
export const pollVotes = pgTable(
  'poll_votes',
  {
    pollId: uuid('poll_id')
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    accountId: accountId(),
    answer: jsonb('answer').$type<PollAnswer>().notNull(),
    votedAt: moment('voted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pollId, table.accountId] }), index('poll_votes_account').on(table.accountId)],
);
