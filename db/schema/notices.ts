import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ChosenPaces, ChosenPushes, NoticeKind, Pace } from '#domain/notices/notice-kinds.ts';
import type { FollowedKind, ThingKind } from '#domain/notices/thing.ts';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';

/** That somebody is told of something, with all the words that it takes to say so. Written in the transaction that causes it. */
export const notices = pgTable(
  'notices',
  {
    id: idColumn(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** What it is about: who may not read that any more is told nothing of it. */
    thingKind: text('thing_kind').$type<ThingKind>().notNull(),
    thingId: uuid('thing_id').notNull(),
    /** Who did it; null where the house tells it. */
    byId: uuid('by_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** The remark, announcement or post that caused it, with which it goes or changes. */
    sourceId: uuid('source_id'),
    /** What the thing is called, and what was said, shortened. */
    title: text('title').notNull(),
    words: text('words').notNull().default(''),
    path: text('path').notNull(),
    /** When and where it takes place or ends, where that matters. */
    happensAt: moment('happens_at'),
    timeZone: text('time_zone').notNull().default('UTC'),
    place: text('place').notNull().default(''),
    createdAt: createdAt(),
    readAt: moment('read_at'),
    /** How far it goes, as its reader chose; it follows their choice until it has been mailed. */
    pace: text('pace').$type<Pace>().notNull(),
    /** When it went out in a mail, or need not any more; null while it waits, or where it goes into the list alone. */
    mailedAt: moment('mailed_at'),
  },
  (table) => [
    index('notices_list').on(table.accountId, table.createdAt),
    index('notices_unread')
      .on(table.accountId)
      .where(sql`${table.readAt} is null`),
    index('notices_to_mail')
      .on(table.accountId, table.createdAt)
      .where(sql`${table.mailedAt} is null and ${table.pace} in ('at-once', 'daily', 'weekly')`),
    index('notices_source').on(table.sourceId),
    index('notices_by').on(table.byId),
  ],
);

/** How somebody wants to be told; who chose nothing has no row. */
export const noticeSettings = pgTable('notice_settings', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  paces: jsonb('paces').$type<ChosenPaces>().notNull().default({}),
  pushes: jsonb('pushes').$type<ChosenPushes>().notNull().default({}),
  /** No mail at once is sent between these times of their own clocks, as HH:MM; both null: always. */
  quietFrom: text('quiet_from'),
  quietUntil: text('quiet_until'),
  timeZone: text('time_zone').notNull().default('UTC'),
});

/** A page that somebody follows, or wants to hear nothing of. */
export const follows = pgTable(
  'follows',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    thingKind: text('thing_kind').$type<FollowedKind>().notNull(),
    thingId: uuid('thing_id').notNull(),
    state: text('state').$type<'following' | 'muted'>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.thingKind, table.thingId] }), index('follows_thing').on(table.thingKind, table.thingId)],
);
