import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Attribution } from '#domain/attribution.ts';
import type { EducatorRole, Perspective } from '#domain/perspective.ts';
import type { Licence } from '#domain/licence.ts';
import type { GivenRole } from '#domain/role.ts';
import type { ParticipationState, SummitState } from '#domain/summit.ts';
import type { Audience } from '#domain/live/audience.ts';
import type { AccessNeed } from '#domain/access-need.ts';
import { accounts } from './accounts.ts';
import { communities } from './communities.ts';
import { createdAt, idColumn, moment } from './columns.ts';

export const summits = pgTable(
  'summits',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'restrict' }),
    slug: text('slug').notNull().unique(),
    title: text('title').notNull(),
    /** One or two sentences under the title. */
    tagline: text('tagline').notNull().default(''),
    /** Markdown. */
    overview: text('overview').notNull().default(''),
    host: text('host').notNull().default(''),
    place: text('place').notNull().default(''),
    /** IANA name; all agenda times are shown in it first. */
    timeZone: text('time_zone').notNull(),
    /** Calendar days in the summit's zone, YYYY-MM-DD, both included. */
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    language: text('language').notNull().default('en'),
    state: text('state').$type<SummitState>().notNull(),
    publishedAt: moment('published_at'),
    /** Three letters and three digits, without the space. */
    joinCode: text('join_code').notNull(),
    /** Who runs the day just now; null while nobody took it. */
    leadId: uuid('lead_id').references(() => accounts.id, { onDelete: 'set null' }),
    isRegistrationOpen: boolean('is_registration_open').notNull().default(true),
    /** Null: no limit. Beyond it people wait in the order in which they came. */
    capacity: integer('capacity'),
    /** The number of the newest agenda release; 0 before the first. */
    releaseNumber: integer('release_number').notNull().default(0),
    licence: text('licence').$type<Licence>().notNull().default('CC BY 4.0'),
    colophon: text('colophon').notNull().default(''),
    /** How contributions are shown in reports where nobody chose otherwise, and whether people may choose to be shown with more. */
    attribution: text('attribution').$type<Attribution>().notNull().default('named'),
    mayChooseAttribution: boolean('may_choose_attribution').notNull().default(true),
    isDemo: boolean('is_demo').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('summits_join_code').on(table.joinCode),
    index('summits_community').on(table.communityId),
    check('summits_dates', sql`${table.startsOn} <= ${table.endsOn}`),
  ],
);

/** A person's place in a summit: registered, waiting for a place, gone by their own will, or removed. */
export const participations = pgTable(
  'participations',
  {
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    role: text('role').$type<GivenRole>().notNull(),
    state: text('state').$type<ParticipationState>().notNull(),
    perspective: text('perspective').$type<Perspective>().notNull(),
    educatorRole: text('educator_role').$type<EducatorRole>(),
    affiliation: text('affiliation').notNull().default(''),
    /** Seen by the person, conveners and facilitators only. */
    accessNeeds: text('access_needs').array().$type<AccessNeed[]>().notNull().default([]),
    accessNote: text('access_note').notNull().default(''),
    /** BCP 47 tags. */
    languages: text('languages').array().notNull().default([]),
    joinedAt: moment('joined_at').notNull(),
    checkedInAt: moment('checked_in_at'),
    /** Set while somebody who was here has stepped out; their seat is kept. */
    steppedOutAt: moment('stepped_out_at'),
    /** A facilitator let them write no messages. */
    isMuted: boolean('is_muted').notNull().default(false),
    /** How they want to be shown in what comes of this summit; null: as their profile says. */
    attribution: text('attribution').$type<Attribution>(),
  },
  (table) => [
    primaryKey({ columns: [table.summitId, table.accountId] }),
    index('participations_account').on(table.accountId),
    index('participations_waiting').on(table.summitId, table.state, table.joinedAt),
  ],
);

/** An invitation by mail to convene or facilitate a summit; only the hash of its secret is kept. */
export const summitInvitations = pgTable(
  'summit_invitations',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    role: text('role').$type<GivenRole>().notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    invitedById: uuid('invited_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    acceptedById: uuid('accepted_by_id').references(() => accounts.id, { onDelete: 'set null' }),
  },
  (table) => [uniqueIndex('summit_invitations_email').on(table.summitId, table.email)],
);

export const announcements = pgTable(
  'announcements',
  {
    id: idColumn(),
    summitId: uuid('summit_id')
      .notNull()
      .references(() => summits.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id').references(() => accounts.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    /** Whom it is for: everybody, those who facilitate, or the rooms named. */
    audience: text('audience').$type<Audience>().notNull().default('all'),
    roomIds: uuid('room_ids').array().notNull().default([]),
    createdAt: createdAt(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [index('announcements_summit').on(table.summitId, table.createdAt)],
);
