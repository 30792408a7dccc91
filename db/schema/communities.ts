import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { JoinPolicy } from '#domain/join-policy.ts';
import type { EducatorRole, Perspective } from '#domain/perspective.ts';
import type { GivenRole } from '#domain/role.ts';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';

export const communities = pgTable('communities', {
  id: idColumn(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  /** One sentence for lists and the page's head. */
  tagline: text('tagline').notNull().default(''),
  about: text('about').notNull().default(''),
  /** What counts here, in Markdown; empty: the rules of the house. */
  rules: text('rules').notNull().default(''),
  /** Goes up by one with each change of its filters, so that what was made of them is known to be old. */
  filterRevision: integer('filter_revision').notNull().default(0),
  joinPolicy: text('join_policy').$type<JoinPolicy>().notNull().default('open'),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: createdAt(),
});

/** Who belongs to a community, as what they speak there and what they may do there. */
export const communityMembers = pgTable(
  'community_members',
  {
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    role: text('role').$type<GivenRole>().notNull(),
    perspective: text('perspective').$type<Perspective>().notNull(),
    educatorRole: text('educator_role').$type<EducatorRole>(),
    joinedAt: moment('joined_at').notNull(),
    /** A few short phrases each: what they offer and what they look for here. */
    offers: text('offers').array().notNull().default([]),
    seeks: text('seeks').array().notNull().default([]),
    /** Wants to be introduced to others who do; then both are told the other's address. */
    isOpenToIntroductions: boolean('is_open_to_introductions').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.accountId] }), index('community_members_account').on(table.accountId)],
);

/** Somebody who asks to become a member: waiting until it is decided; kept with the reason once it was declined. */
export const communityRequests = pgTable(
  'community_requests',
  {
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    perspective: text('perspective').$type<Perspective>().notNull(),
    educatorRole: text('educator_role').$type<EducatorRole>(),
    /** Why they would like to join, in their words. */
    sentence: text('sentence').notNull(),
    askedAt: moment('asked_at').notNull(),
    /** Null while it waits. */
    declinedAt: moment('declined_at'),
    declinedById: uuid('declined_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    reason: text('reason').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.accountId] }), index('community_requests_account').on(table.accountId)],
);

/** When a member last looked at their community, and since when things count as new to them. */
export const communityVisits = pgTable(
  'community_visits',
  {
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    freshSince: moment('fresh_since').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.accountId] }), index('community_visits_account').on(table.accountId)],
);

/** What stands between two members: they were introduced, or one does not want to be. */
export const communityIntroductions = pgTable(
  'community_introductions',
  {
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Who said so. */
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    otherId: uuid('other_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    state: text('state').$type<'introduced' | 'not-wanted'>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.accountId, table.otherId] }), index('community_introductions_account').on(table.accountId), index('community_introductions_other').on(table.otherId)],
);

/** Somebody invited by mail to become a member; only the hash of the link's secret is kept. */
export const communityInvitations = pgTable(
  'community_invitations',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    invitedById: uuid('invited_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    acceptedById: uuid('accepted_by_id').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [uniqueIndex('community_invitations_email').on(table.communityId, table.email)],
);

/** Related reading that a community or one of its summits points to. */
export const readings = pgTable(
  'readings',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Null: the community's own list. */
    summitId: uuid('summit_id'),
    title: text('title').notNull(),
    url: text('url').notNull(),
    author: text('author').notNull().default(''),
    source: text('source').notNull().default(''),
    /** As precise as it is known: "2015", "2015-02" or "2015-02-11". */
    publishedOn: text('published_on').notNull().default(''),
    note: text('note').notNull().default(''),
    addedById: uuid('added_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [index('readings_summit').on(table.summitId), index('readings_community').on(table.communityId, table.summitId)],
);
