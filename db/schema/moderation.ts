import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ActKind, ReasonKind } from '#domain/moderation/kinds.ts';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { communities } from './communities.ts';
import { posts } from './discussion.ts';

/** A thing that was flagged: a post, or somebody's entry in the directory of a community. All flags on it gather here until somebody acts. */
export const flagCases = pgTable(
  'flag_cases',
  {
    id: idColumn(),
    /** Of a post: where it stood when it was flagged. Where it stands now, its topic says. */
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Null where it is about the entry of a person. */
    postId: uuid('post_id').references(() => posts.id, { onDelete: 'cascade' }),
    /** Who wrote the post, or whose entry it is; null once they left. */
    personId: uuid('person_id').references(() => accounts.id, { onDelete: 'set null' }),
    openedAt: moment('opened_at').notNull(),
    /** When somebody acted upon it; null while it waits. */
    settledAt: moment('settled_at'),
  },
  (table) => [
    uniqueIndex('flag_cases_open_post')
      .on(table.postId)
      .where(sql`${table.settledAt} is null and ${table.postId} is not null`),
    uniqueIndex('flag_cases_open_person')
      .on(table.communityId, table.personId)
      .where(sql`${table.settledAt} is null and ${table.postId} is null`),
    index('flag_cases_post').on(table.postId),
    index('flag_cases_person').on(table.personId),
    index('flag_cases_community').on(table.communityId, table.settledAt),
  ],
);

/** That somebody finds something wrong with a thing, and what. */
export const flags = pgTable(
  'flags',
  {
    id: idColumn(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => flagCases.id, { onDelete: 'cascade' }),
    /** Null once they left, and of a filter. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** Raised by a rule of the community, and by nobody. */
    isByFilter: boolean('is_by_filter').notNull().default(false),
    kind: text('kind').$type<ReasonKind>().notNull(),
    words: text('words').notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('flags_person').on(table.caseId, table.accountId), index('flags_account').on(table.accountId)],
);

/** What those who moderate did about a case, with the reason that is read by whom it concerns. */
export const moderationActs = pgTable(
  'moderation_acts',
  {
    id: idColumn(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => flagCases.id, { onDelete: 'cascade' }),
    /** Where it counts, and in whose log. */
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ActKind>().notNull(),
    /** Whom it concerns; null once they left. */
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** Null where nothing was found wrong. */
    reason: text('reason').$type<ReasonKind>(),
    words: text('words').notNull(),
    actorId: uuid('actor_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    /** Until when it lasts; null where it stays. */
    until: moment('until'),
    liftedAt: moment('lifted_at'),
    liftedById: uuid('lifted_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    liftedWhy: text('lifted_why').notNull().default(''),
  },
  (table) => [
    index('moderation_acts_case').on(table.caseId),
    index('moderation_acts_community').on(table.communityId, table.createdAt),
    index('moderation_acts_account').on(table.accountId),
    index('moderation_acts_actor').on(table.actorId),
    index('moderation_acts_lifted_by').on(table.liftedById),
    index('moderation_acts_restricting')
      .on(table.accountId, table.communityId)
      .where(sql`${table.kind} in ('silence', 'suspend') and ${table.liftedAt} is null`),
    check('moderation_acts_until', sql`(${table.kind} in ('silence', 'suspend')) = (${table.until} is not null)`),
  ],
);

/** What somebody says against an act that concerns them, once, and what became of it. */
export const appeals = pgTable(
  'appeals',
  {
    actId: uuid('act_id')
      .notNull()
      .references(() => moderationActs.id, { onDelete: 'cascade' }),
    words: text('words').notNull(),
    createdAt: createdAt(),
    /** Null while it waits. */
    outcome: text('outcome').$type<'upheld' | 'lifted'>(),
    why: text('why').notNull().default(''),
    decidedById: uuid('decided_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    decidedAt: moment('decided_at'),
  },
  (table) => [primaryKey({ columns: [table.actId] }), index('appeals_decided_by').on(table.decidedById)],
);
