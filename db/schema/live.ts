import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { HowSeated } from '#domain/live/how-seated.ts';
import type { LiveActKind } from '#domain/live/live-act.ts';
import type { Undo } from '#domain/live/undo.ts';
import { accounts } from './accounts.ts';
import { agendaSessions, breakoutRooms } from './agenda.ts';
import { idColumn, moment } from './columns.ts';
import { summits } from './summits.ts';

const agendaSessionId = () =>
  uuid('agenda_session_id')
    .notNull()
    .references(() => agendaSessions.id, { onDelete: 'cascade' });
const roomId = () =>
  uuid('room_id')
    .notNull()
    .references(() => breakoutRooms.id, { onDelete: 'cascade' });
const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

/** A session that was started: one runs at a time in a summit. */
export const agendaSessionRuns = pgTable(
  'session_runs',
  {
    agendaSessionId: agendaSessionId().primaryKey(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    startedAt: moment('started_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    endedAt: moment('ended_at'),
    startedById: uuid('started_by_id').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('session_runs_one_at_a_time')
      .on(table.summitId)
      .where(sql`${table.endedAt} is null`),
  ],
);

/** A participant's place in a breakout room: one for each breakout session. It survives reload, change of device and restart. */
export const seats = pgTable(
  'seats',
  {
    agendaSessionId: agendaSessionId(),
    accountId: accountId(),
    roomId: roomId(),
    how: text('how').$type<HowSeated>().notNull(),
    /** One sentence to the person: why here. */
    reason: text('reason').notNull(),
    /** Chosen by a facilitator's hand: the solver leaves it. */
    isPinned: boolean('is_pinned').notNull().default(false),
    seatedAt: moment('seated_at').notNull(),
    seatedById: uuid('seated_by_id').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [primaryKey({ columns: [table.agendaSessionId, table.accountId] }), index('seats_room').on(table.roomId), index('seats_account').on(table.accountId)],
);

/** The rooms that somebody would like best, the first most. */
export const seatWishes = pgTable(
  'seat_wishes',
  { agendaSessionId: agendaSessionId(), accountId: accountId(), roomIds: uuid('room_ids').array().notNull() },
  (table) => [primaryKey({ columns: [table.agendaSessionId, table.accountId] }), index('seat_wishes_account').on(table.accountId)],
);

/** Two people who are to sit together, or apart, in any breakout of a summit; the lesser id comes first. */
export const seatPairs = pgTable(
  'seat_pairs',
  {
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    oneId: uuid('one_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    otherId: uuid('other_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'together' | 'apart'>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.summitId, table.oneId, table.otherId] }), index('seat_pairs_one').on(table.oneId), index('seat_pairs_other').on(table.otherId), check('seat_pairs_order', sql`${table.oneId} < ${table.otherId}`)],
);

/** Somebody who was taken out of a room and does not choose it again by themselves. */
export const roomBars = pgTable('room_bars', { roomId: roomId(), accountId: accountId() }, (table) => [primaryKey({ columns: [table.roomId, table.accountId] }), index('room_bars_account').on(table.accountId)]);

export const roomMessages = pgTable(
  'room_messages',
  {
    id: idColumn(),
    roomId: roomId(),
    authorId: uuid('author_id').references(() => accounts.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    createdAt: moment('created_at').notNull(),
    hiddenAt: moment('hidden_at'),
    hiddenById: uuid('hidden_by_id').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [index('room_messages_room').on(table.roomId, table.createdAt), index('room_messages_author').on(table.authorId)],
);

/** That somebody finds a message out of place; for facilitators. */
export const messageReports = pgTable(
  'message_reports',
  {
    messageId: uuid('message_id')
      .notNull()
      .references(() => roomMessages.id, { onDelete: 'cascade' }),
    accountId: accountId(),
    reason: text('reason').notNull(),
    reportedAt: moment('reported_at').notNull(),
    /** Set once a facilitator found nothing wrong with the message. */
    settledAt: moment('settled_at'),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.accountId] }), index('message_reports_account').on(table.accountId)],
);

export const raisedHands = pgTable('raised_hands', { roomId: roomId(), accountId: accountId(), raisedAt: moment('raised_at').notNull() }, (table) => [
  primaryKey({ columns: [table.roomId, table.accountId] }),
  index('raised_hands_account').on(table.accountId),
]);

/** That somebody had the word; one at a time in a room. */
export const speakingTurns = pgTable(
  'speaking_turns',
  { id: idColumn(), roomId: roomId(), accountId: accountId(), startedAt: moment('started_at').notNull(), endedAt: moment('ended_at') },
  (table) => [
    uniqueIndex('speaking_turns_one_at_a_time')
      .on(table.roomId)
      .where(sql`${table.endedAt} is null`),
    index('speaking_turns_account').on(table.accountId),
  ],
);

/** A room's call for a facilitator: asked, on the way, done; one at a time in a room. */
export const helpRequests = pgTable(
  'help_requests',
  {
    id: idColumn(),
    roomId: roomId(),
    askedById: uuid('asked_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    askedAt: moment('asked_at').notNull(),
    takenById: uuid('taken_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    takenAt: moment('taken_at'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('help_requests_one_at_a_time')
      .on(table.roomId)
      .where(sql`${table.endedAt} is null`),
  ],
);

/** What those who convene did, with who did it; some of it can be taken back. */
export const conveningActs = pgTable(
  'convening_acts',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    actorId: uuid('actor_id').references(() => accounts.id, { onDelete: 'set null' }),
    kind: text('kind').$type<LiveActKind>().notNull(),
    /** "moved Ada from room 2 to room 5": what follows the name of who did it. */
    sentence: text('sentence').notNull(),
    /** How to take it back; null where that cannot be. */
    undo: jsonb('undo').$type<Undo>(),
    actedAt: moment('acted_at').notNull(),
    undoneAt: moment('undone_at'),
  },
  (table) => [index('convening_acts_summit').on(table.summitId, table.actedAt)],
);
