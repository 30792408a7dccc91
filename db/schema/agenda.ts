import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Attribution } from '#domain/attribution.ts';
import type { EducatorRole, Perspective } from '#domain/perspective.ts';
import type { AccessNeed } from '#domain/access-need.ts';
import { type BreakoutRoomState, DEFAULT_CAPACITY } from '#domain/breakout-room.ts';
import type { Prompt } from '#domain/live/prompt.ts';
import type { AgendaPersonPart, AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { documents } from './documents.ts';
import { summits } from './summits.ts';

export const agendaSessions = pgTable(
  'agenda_sessions',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    /** The name of the session in exchanged schedules and calendars; never changes. */
    guid: uuid('guid').notNull(),
    slug: text('slug').notNull(),
    kind: text('kind').$type<AgendaSessionKind>().notNull(),
    title: text('title').notNull(),
    subtitle: text('subtitle').notNull().default(''),
    /** Markdown: what it will be about. */
    abstract: text('abstract').notNull().default(''),
    /** Markdown: what was said, written afterwards. */
    outcome: text('outcome').notNull().default(''),
    place: text('place').notNull().default(''),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    language: text('language').notNull().default('en'),
    /** Of breakouts: whether people may choose a room themselves. */
    isChoiceOpen: boolean('is_choice_open').notNull().default(true),
    /** Whether questions to the panel may be asked without name or perspective. */
    takesAnonymous: boolean('takes_anonymous').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('agenda_sessions_slug').on(table.summitId, table.slug),
    uniqueIndex('agenda_sessions_guid').on(table.summitId, table.guid),
    index('agenda_sessions_time').on(table.summitId, table.startsAt),
    check('agenda_sessions_times', sql`${table.startsAt} < ${table.endsAt}`),
  ],
);

/** Speakers, hosts and moderators, in the order in which they are named. */
export const agendaPeople = pgTable(
  'agenda_people',
  {
    agendaSessionId: uuid('agenda_session_id')
      .notNull()
      .references(() => agendaSessions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    affiliation: text('affiliation').notNull().default(''),
    part: text('part').$type<AgendaPersonPart>().notNull(),
    biography: text('biography').notNull().default(''),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [primaryKey({ columns: [table.agendaSessionId, table.position] })],
);

/** What a session comes down to, point by point; a perspective makes it a voice ("Teachers: ..."). */
export const agendaPoints = pgTable(
  'agenda_points',
  {
    agendaSessionId: uuid('agenda_session_id')
      .notNull()
      .references(() => agendaSessions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    perspective: text('perspective').$type<Perspective>(),
    educatorRole: text('educator_role').$type<EducatorRole>(),
  },
  (table) => [primaryKey({ columns: [table.agendaSessionId, table.position] })],
);

/** A released, numbered state of the agenda: what people were told, and what changed since the release before. */
export const agendaReleases = pgTable(
  'agenda_releases',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    note: text('note').notNull().default(''),
    /** The agenda as released, in the form of `agendaSnapshotSchema`. */
    snapshot: jsonb('snapshot').$type<unknown>().notNull(),
    releasedById: uuid('released_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [unique('agenda_releases_number').on(table.summitId, table.number)],
);

/** A person's own schedule. */
export const stars = pgTable(
  'stars',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    agendaSessionId: uuid('agenda_session_id')
      .notNull()
      .references(() => agendaSessions.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.agendaSessionId] })],
);

/** People working on one focus in one breakout session; its notes are a document. */
export const breakoutRooms = pgTable(
  'breakout_rooms',
  {
    id: idColumn(),
    agendaSessionId: uuid('agenda_session_id')
      .notNull()
      .references(() => agendaSessions.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    slug: text('slug').notNull(),
    focus: text('focus').notNull(),
    /** One or two sentences: what the room takes on. */
    summary: text('summary').notNull().default(''),
    /** Markdown: what the room found, until reports are composed from its document. */
    outcome: text('outcome').notNull().default(''),
    state: text('state').$type<BreakoutRoomState>().notNull(),
    /** Who sat there, when only the counts are known: {"teacher": 4, ...}. */
    attendance: jsonb('attendance').$type<Record<string, number>>(),
    /** What the group is asked to fill, in order; its document starts from them. */
    prompts: jsonb('prompts').$type<Prompt[]>().notNull().default([]),
    /** Set once the prompts stand in the document. */
    promptedAt: moment('prompted_at'),
    /** Ids of prompts that the group calls ready to report. */
    readyPrompts: text('ready_prompts').array().notNull().default([]),
    /** How many it holds, and how many of these seats are kept for who comes late. */
    capacity: integer('capacity').notNull().default(DEFAULT_CAPACITY),
    reserve: integer('reserve').notNull().default(0),
    /** BCP 47 tag; null where any is spoken. */
    language: text('language'),
    /** Access needs that the room meets. */
    meets: text('meets').array().$type<AccessNeed[]>().notNull().default([]),
    /** The most with which anybody is shown in what comes of this room ("Chatham House"); null: as the summit has it. */
    attribution: text('attribution').$type<Attribution>(),
    meetingUrl: text('meeting_url').notNull().default(''),
    facilitatorId: uuid('facilitator_id').references(() => accounts.id, { onDelete: 'set null' }),
    scribeId: uuid('scribe_id').references(() => accounts.id, { onDelete: 'set null' }),
    isChatMuted: boolean('is_chat_muted').notNull().default(false),
    /** Opened while nobody was seated in its session: whoever takes part may work in it, whoever is given a seat later. */
    isOpenToAll: boolean('is_open_to_all').notNull().default(false),
    /** Put up on the wall of the hall for its report-out; one of a summit at a time. */
    shownAt: moment('shown_at'),
    openedAt: moment('opened_at'),
    /** When its time is up, and when its soft closing is over. */
    endsAt: moment('ends_at'),
    closesAt: moment('closes_at'),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('breakout_rooms_slug').on(table.agendaSessionId, table.slug),
    uniqueIndex('breakout_rooms_document').on(table.documentId),
    check('breakout_rooms_seats', sql`${table.capacity} > 0 and ${table.reserve} >= 0 and ${table.reserve} < ${table.capacity}`),
  ],
);
