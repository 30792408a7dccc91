import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Attribution } from '#domain/attribution.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import type { Licence } from '#domain/licence.ts';
import type { ApprovalPart, ApprovalState, AskedChange } from '#domain/report/approval.ts';
import type { DraftPassage } from '#domain/report/draft-passages.ts';
import type { RecommendationState } from '#domain/report/recommendation.ts';
import type { ReportActKind } from '#domain/report/report-act.ts';
import type { ReportKind, Silence } from '#domain/report/report.ts';
import type { SourceSpan } from '#domain/document/passages/source-span.ts';
import { accounts } from './accounts.ts';
import { agendaSessions, breakoutRooms } from './agenda.ts';
import { bytea } from './bytea.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { statements } from './deliberations.ts';
import { documents } from './documents.ts';
import { summits } from './summits.ts';

const reportId = () =>
  uuid('report_id')
    .notNull()
    .references(() => reports.id, { onDelete: 'cascade' });
const versionId = () =>
  uuid('version_id')
    .notNull()
    .references(() => reportVersions.id, { onDelete: 'cascade' });
const byAccount = (name: string) => uuid(name).references(() => accounts.id, { onDelete: 'set null' });

/** A report while it is composed: its text is a document; what was published of it stands in `report_versions`. */
export const reports = pgTable(
  'reports',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ReportKind>().notNull(),
    /** Of a panel's report its session, of a breakout's its room. */
    agendaSessionId: uuid('agenda_session_id').references(() => agendaSessions.id, { onDelete: 'set null' }),
    roomId: uuid('room_id').references(() => breakoutRooms.id, { onDelete: 'set null' }),
    /** Part of its permanent address; its own on the whole site, and never changed once a version is published. */
    slug: text('slug').notNull().unique(),
    title: text('title').notNull(),
    standfirst: text('standfirst').notNull().default(''),
    language: text('language').notNull().default('en'),
    licence: text('licence').$type<Licence>().notNull(),
    /** The most with which anybody is shown in it, whatever rooms and people allow. */
    attribution: text('attribution').$type<Attribution>().notNull().default('named'),
    documentId: uuid('document_id')
      .notNull()
      .unique()
      .references(() => documents.id, { onDelete: 'restrict' }),
    /** The window in which rooms and people are asked to approve; both null before it was opened. */
    approvalOpenedAt: moment('approval_opened_at'),
    approvalClosesAt: moment('approval_closes_at'),
    silence: text('silence').$type<Silence>().notNull().default('approves'),
    createdById: byAccount('created_by_id'),
    createdAt: createdAt(),
    /** Taken off the site: its address says so, and why. */
    withdrawnAt: moment('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason').notNull().default(''),
    withdrawnById: byAccount('withdrawn_by_id'),
  },
  (table) => [index('reports_summit').on(table.summitId, table.createdAt)],
);

/** A passage as it was taken from a room's document; a block of the report's text names it by its id. Never changed, but for `settled_wording`. */
export const reportSources = pgTable(
  'report_sources',
  {
    id: idColumn(),
    reportId: reportId(),
    /** The room's document, and its block: the Yjs id of the element. */
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    blockClient: bigint('block_client', { mode: 'number' }).notNull(),
    blockClock: bigint('block_clock', { mode: 'number' }).notNull(),
    /** The title of the prompt below which it stood. */
    prompt: text('prompt'),
    wording: text('wording').notNull(),
    nodes: jsonb('nodes').$type<UnsignedNode[]>().notNull(),
    /** Which letters of the document it was made of, and when they were written; `document_authors` tells whose they are. */
    spans: jsonb('spans').$type<SourceSpan[]>().notNull(),
    takenById: byAccount('taken_by_id'),
    takenAt: moment('taken_at').notNull(),
    /** A later wording of the room that the composer looked at and did not take. */
    settledWording: text('settled_wording'),
  },
  (table) => [index('report_sources_report').on(table.reportId), index('report_sources_document').on(table.documentId)],
);

/** That somebody took their words in a passage back: later versions are published without it. */
export const reportWithdrawals = pgTable(
  'report_withdrawals',
  {
    sourceId: uuid('source_id')
      .notNull()
      .references(() => reportSources.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    withdrawnAt: moment('withdrawn_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.accountId] }), index('report_withdrawals_account').on(table.accountId)],
);

/** Who was asked to approve a draft, for a room or for their own words, and what they said. */
export const reportApprovals = pgTable(
  'report_approvals',
  {
    id: idColumn(),
    reportId: reportId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    part: text('part').$type<ApprovalPart>().notNull(),
    /** Of a room's approval, the room. */
    roomId: uuid('room_id').references(() => breakoutRooms.id, { onDelete: 'cascade' }),
    state: text('state').$type<ApprovalState>().notNull(),
    /** What is to be changed, in their words. */
    note: text('note').notNull().default(''),
    /** The same of their own words, passage by passage. */
    changes: jsonb('changes').$type<AskedChange[]>().notNull().default([]),
    /** The passages as they read when the answer was given: a later change asks anew. */
    wordsHash: text('words_hash').notNull().default(''),
    askedAt: moment('asked_at').notNull(),
    answeredAt: moment('answered_at'),
    remindedAt: moment('reminded_at'),
    /** Which words they were asked about, when they were last written to: marks of `report_asked_words`. */
    askedMarks: text('asked_marks').array().notNull().default(sql`'{}'::text[]`),
    /** Which they were asked about once more on their own, after the window of the report had closed, and until when. */
    againMarks: text('again_marks').array().notNull().default(sql`'{}'::text[]`),
    closesAt: moment('closes_at'),
  },
  (table) => [unique('report_approvals_one_each').on(table.reportId, table.accountId, table.part, table.roomId).nullsNotDistinct(), index('report_approvals_account').on(table.accountId)],
);

/** A passage of a draft as somebody was asked about it: silence speaks for these words and no others. */
export const reportAskedWords = pgTable(
  'report_asked_words',
  {
    reportId: reportId(),
    mark: text('mark').notNull(),
    kind: text('kind').$type<DraftPassage['kind']>().notNull(),
    sourceIds: uuid('source_ids').array().notNull(),
    wording: text('wording').notNull(),
    nodes: jsonb('nodes').$type<UnsignedNode[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.mark] })],
);

/** What was done with a report, by whom; kept for good. */
export const reportActs = pgTable(
  'report_acts',
  {
    id: idColumn(),
    reportId: reportId(),
    actorId: byAccount('actor_id'),
    kind: text('kind').$type<ReportActKind>().notNull(),
    /** "asked six rooms to approve": what follows the name of who did it. */
    sentence: text('sentence').notNull(),
    actedAt: moment('acted_at').notNull(),
    /** Tells acts of one moment apart: the later has the higher one. */
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [index('report_acts_report').on(table.reportId, table.actedAt)],
);

/** A published version: `content` is the canonical JSON of `publishedReportSchema`, and `hash` its SHA-256 when it was published. */
export const reportVersions = pgTable(
  'report_versions',
  {
    id: idColumn(),
    reportId: reportId(),
    number: integer('number').notNull(),
    content: text('content').notNull(),
    hash: text('hash').notNull(),
    /** The sources of the content in the order of their numbers: ids of `report_sources`. */
    sourceIds: uuid('source_ids').array().notNull(),
    publishedById: byAccount('published_by_id'),
    publishedAt: moment('published_at').notNull(),
    /** Set when a name was taken out after it was published, because its bearer had their account erased. */
    redactedAt: moment('redacted_at'),
  },
  (table) => [uniqueIndex('report_versions_number').on(table.reportId, table.number), index('report_versions_time').on(table.publishedAt)],
);

/** Whom a version names, so that a name can be taken out of it when its bearer is erased. */
export const reportVersionPeople = pgTable(
  'report_version_people',
  {
    versionId: versionId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  // Two names of one person where a guest and an account of theirs are both named in it.
  (table) => [primaryKey({ columns: [table.versionId, table.accountId, table.name] }), index('report_version_people_account').on(table.accountId)],
);

/** Files made of a version, and the images that stand in it: "report.pdf", "images/<id>". */
export const reportFiles = pgTable(
  'report_files',
  { versionId: versionId(), name: text('name').notNull(), contentType: text('content_type').notNull(), bytes: bytea('bytes').notNull(), size: integer('size').notNull() },
  (table) => [primaryKey({ columns: [table.versionId, table.name] })],
);

/** What a report recommends: who does it until when, and how far it has come. */
export const recommendations = pgTable(
  'recommendations',
  {
    id: idColumn(),
    reportId: reportId(),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    ownerId: byAccount('owner_id'),
    /** YYYY-MM-DD. */
    dueOn: text('due_on'),
    state: text('state').$type<RecommendationState>().notNull().default('not-begun'),
    /** The passage it came from. */
    sourceId: uuid('source_id').references(() => reportSources.id, { onDelete: 'set null' }),
    /** The statement of a deliberation of the summit that it follows from. */
    statementId: uuid('statement_id').references(() => statements.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    /** Null until a version with it is published; owners are asked so many days after. */
    firstPublishedAt: moment('first_published_at'),
    /** Taken out of the report, though an earlier version has it. */
    removedAt: moment('removed_at'),
  },
  (table) => [index('recommendations_report').on(table.reportId, table.position), index('recommendations_owner').on(table.ownerId), index('recommendations_source').on(table.sourceId), index('recommendations_statement').on(table.statementId)],
);

/** What happened with a recommendation since it was published. */
export const recommendationUpdates = pgTable(
  'recommendation_updates',
  {
    id: idColumn(),
    recommendationId: uuid('recommendation_id')
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    state: text('state').$type<RecommendationState>().notNull(),
    note: text('note').notNull(),
    byId: byAccount('by_id'),
    at: moment('at').notNull(),
  },
  (table) => [index('recommendation_updates_recommendation').on(table.recommendationId, table.at)],
);

/** That the owner of a recommendation was asked how far it has come, 30 or 90 days after; the mail's link answers without signing in. */
export const recommendationAsks = pgTable(
  'recommendation_asks',
  {
    recommendationId: uuid('recommendation_id')
      .notNull()
      .references(() => recommendations.id, { onDelete: 'cascade' }),
    afterDays: integer('after_days').notNull(),
    askedAt: moment('asked_at').notNull(),
    secretHash: text('secret_hash').notNull().unique(),
  },
  (table) => [primaryKey({ columns: [table.recommendationId, table.afterDays] })],
);

/** The writing of a summit's bundle, which takes a while: how far it is, and where it lies once it is done. */
export const bundleJobs = pgTable(
  'bundle_jobs',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    state: text('state').$type<'waiting' | 'running' | 'done' | 'failed'>().notNull(),
    /** What is being written, and how much of all. */
    step: text('step').notNull().default(''),
    done: integer('done').notNull().default(0),
    of: integer('of').notNull().default(0),
    size: integer('size'),
    hash: text('hash'),
    askedById: byAccount('asked_by_id'),
    createdAt: createdAt(),
    endedAt: moment('ended_at'),
  },
  (table) => [index('bundle_jobs_summit').on(table.summitId, table.createdAt)],
);
