import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Attribution } from '#domain/attribution.ts';
import type { Disposition, RemarkActKind } from '#domain/feedback/disposition.ts';
import type { Rating, RoundQuestion, RoundState } from '#domain/feedback/feedback-round.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { credentials } from './credentials.ts';
import { reports } from './reports.ts';

const byAccount = (name: string) => uuid(name).references(() => accounts.id, { onDelete: 'set null' });
const roundId = () =>
  uuid('round_id')
    .notNull()
    .references(() => feedbackRounds.id, { onDelete: 'cascade' });
const giverId = () =>
  uuid('giver_id')
    .notNull()
    .references(() => feedbackGivers.id, { onDelete: 'cascade' });
const remarkId = () =>
  uuid('remark_id')
    .notNull()
    .references(() => feedbackRemarks.id, { onDelete: 'cascade' });

/** A time in which chosen perspectives are asked about a draft, of a credential or of a report, as it then was. */
export const feedbackRounds = pgTable(
  'feedback_rounds',
  {
    id: idColumn(),
    /** What is asked about: one of the two. */
    credentialId: uuid('credential_id').references(() => credentials.id, { onDelete: 'cascade' }),
    reportId: uuid('report_id').references(() => reports.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    introduction: text('introduction').notNull().default(''),
    state: text('state').$type<RoundState>().notNull().default('prepared'),
    perspectives: text('perspectives').array().$type<PerspectiveKey[]>().notNull(),
    questions: jsonb('questions').$type<RoundQuestion[]>().notNull(),
    /** The canonical JSON of the draft that is read, and its SHA-256; empty before it was opened. */
    content: text('content').notNull().default(''),
    hash: text('hash').notNull().default(''),
    /** How givers are shown where they chose nothing, and whether they may choose to be shown with more. */
    attribution: text('attribution').$type<Attribution>().notNull().default('perspective'),
    mayChooseAttribution: boolean('may_choose_attribution').notNull().default(true),
    /** Whether everybody may read what was said and what became of it. */
    isLedgerPublic: boolean('is_ledger_public').notNull().default(true),
    /** Whoever has the address with this word in it may give feedback; null: by invitation alone. */
    linkCode: text('link_code').unique(),
    /** The words of links that its authors ended, so that whoever comes by one is told so. */
    endedLinkCodes: text('ended_link_codes').array().notNull().default([]),
    openedAt: moment('opened_at'),
    closesAt: moment('closes_at'),
    /** By whose clock it is said when it closes. */
    timeZone: text('time_zone').notNull().default('UTC'),
    closedAt: moment('closed_at'),
    /** When what came of it was published as a page of its own; null: it was not. */
    outcomePublishedAt: moment('outcome_published_at'),
    /** What those who asked say of it there. */
    outcomeWords: text('outcome_words').notNull().default(''),
    /** By which words those outside are told perspectives, as it was when the round closed: from then on they stay. Null before, and of rounds that closed before this was kept. */
    crowdAtClosing: jsonb('crowd_at_closing').$type<Partial<Record<PerspectiveKey, PerspectiveKey>>>(),
    /** When those who were asked and had given nothing were last reminded. */
    remindedAt: moment('reminded_at'),
    createdById: byAccount('created_by_id'),
    createdAt: createdAt(),
  },
  (table) => [unique('feedback_rounds_number').on(table.credentialId, table.number), unique('feedback_rounds_report_number').on(table.reportId, table.number), check('feedback_rounds_subject', sql`num_nonnulls(${table.credentialId}, ${table.reportId}) = 1`), index('feedback_rounds_due').on(table.state, table.closesAt), index('feedback_rounds_creator').on(table.createdById)],
);

/** Somebody asked by mail; their link carries a mark that only this installation can make, so that no secret is kept. */
export const feedbackInvitations = pgTable(
  'feedback_invitations',
  {
    id: idColumn(),
    roundId: roundId(),
    /** As it was typed. Null of somebody with an account, who is written to at its address; that is shown to nobody. */
    email: text('email'),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** Gave feedback in a round before without being asked; is asked again without being shown to those who ask. */
    cameUnasked: boolean('came_unasked').notNull().default(false),
    name: text('name').notNull().default(''),
    perspective: text('perspective').$type<PerspectiveKey>().notNull(),
    invitedById: byAccount('invited_by_id'),
    createdAt: createdAt(),
    remindedAt: moment('reminded_at'),
    /** Asked for no more mail about this round. */
    declinedAt: moment('declined_at'),
    acceptedAt: moment('accepted_at'),
    acceptedById: byAccount('accepted_by_id'),
    /** The guest as whom they gave feedback in a round before, so that their mail leads back to what they said. */
    knownAsId: byAccount('known_as_id'),
  },
  (table) => [
    unique('feedback_invitations_email').on(table.roundId, table.email),
    unique('feedback_invitations_account').on(table.roundId, table.accountId, table.cameUnasked),
    check('feedback_invitations_whom', sql`num_nonnulls(${table.email}, ${table.accountId}) = 1`),
    index('feedback_invitations_by_account').on(table.accountId),
    index('feedback_invitations_inviter').on(table.invitedById),
    index('feedback_invitations_accepter').on(table.acceptedById),
    index('feedback_invitations_known').on(table.knownAsId),
  ],
);

/** Somebody who gives feedback in a round, as what they speak there; nobody any more once their account is deleted. */
export const feedbackGivers = pgTable(
  'feedback_givers',
  {
    id: idColumn(),
    roundId: roundId(),
    accountId: byAccount('account_id'),
    perspective: text('perspective').$type<PerspectiveKey>().notNull(),
    /** How they want to be shown here; null: as the round has it. */
    attribution: text('attribution').$type<Attribution>(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
    /** Who came without an invitation is reminded here, and wants no more mail here, others where they were invited. */
    remindedAt: moment('reminded_at'),
    declinedAt: moment('declined_at'),
  },
  (table) => [unique('feedback_givers_account').on(table.roundId, table.accountId), index('feedback_givers_by_account').on(table.accountId)],
);

/** What somebody answered to a question of a round. */
export const feedbackAnswers = pgTable(
  'feedback_answers',
  {
    giverId: giverId(),
    questionId: uuid('question_id').notNull(),
    rating: smallint('rating').$type<Rating>(),
    choice: text('choice'),
    text: text('text').notNull().default(''),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.giverId, table.questionId] }), check('feedback_answers_rating', sql`${table.rating} between 1 and 4`)],
);

/** One piece of feedback, and what became of it. */
export const feedbackRemarks = pgTable(
  'feedback_remarks',
  {
    id: idColumn(),
    roundId: roundId(),
    giverId: giverId(),
    number: integer('number').notNull(),
    /** A place of the draft as one word (`place-key.ts`); empty: about all of it. */
    place: text('place').notNull(),
    /** The words there that it is about; null: all that stands there. */
    quote: text('quote'),
    rating: smallint('rating').$type<Rating>(),
    /** Empty once it is taken back. */
    text: text('text').notNull(),
    /** What should stand instead of the quote, or of all that stands there. */
    suggestion: text('suggestion'),
    createdAt: createdAt(),
    editedAt: moment('edited_at'),
    takenBackAt: moment('taken_back_at'),
    disposition: text('disposition').$type<Disposition>().notNull().default('open'),
    /** To whoever gave it, and to everybody who reads the ledger. While it is open: what it waits for. */
    reason: text('reason').notNull().default(''),
    decidedById: byAccount('decided_by_id'),
    decidedAt: moment('decided_at'),
    /** The change it led to, as words before and after; both null where there was none. */
    changePlace: text('change_place'),
    changeBefore: text('change_before'),
    changeAfter: text('change_after'),
    assignedToId: byAccount('assigned_to_id'),
    dueOn: date('due_on'),
    /** What the giver said to what became of it, once. */
    giverAnswer: text('giver_answer').notNull().default(''),
    giverAnsweredAt: moment('giver_answered_at'),
    /** The remark that says much the same, under which authors put it. */
    similarToId: uuid('similar_to_id').references((): AnyPgColumn => feedbackRemarks.id, { onDelete: 'set null' }),
    /** When its giver was last told what became of it. */
    toldAt: moment('told_at'),
  },
  (table) => [
    unique('feedback_remarks_number').on(table.roundId, table.number),
    index('feedback_remarks_giver').on(table.giverId),
    index('feedback_remarks_decider').on(table.decidedById),
    index('feedback_remarks_assignee').on(table.assignedToId),
    index('feedback_remarks_similar').on(table.similarToId),
    check('feedback_remarks_rating', sql`${table.rating} between 1 and 4`),
    check('feedback_remarks_closed', sql`${table.disposition} = 'open' or (${table.reason} <> '' and ${table.decidedAt} is not null)`),
  ],
);

/** Somebody who says the same as a remark, instead of saying it again. */
export const feedbackAgreements = pgTable(
  'feedback_agreements',
  { remarkId: remarkId(), giverId: giverId(), agreedAt: moment('agreed_at').notNull() },
  (table) => [primaryKey({ columns: [table.remarkId, table.giverId] }), index('feedback_agreements_giver').on(table.giverId)],
);

/** What was done with a remark, one after the other: nothing is closed, opened again or put elsewhere silently. */
export const feedbackActs = pgTable(
  'feedback_acts',
  {
    id: idColumn(),
    remarkId: remarkId(),
    actorId: byAccount('actor_id'),
    kind: text('kind').$type<RemarkActKind>().notNull(),
    disposition: text('disposition').$type<Disposition>().notNull(),
    reason: text('reason').notNull().default(''),
    actedAt: moment('acted_at').notNull(),
  },
  (table) => [index('feedback_acts_remark').on(table.remarkId, table.actedAt), index('feedback_acts_actor').on(table.actorId)],
);
