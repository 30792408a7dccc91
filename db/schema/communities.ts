import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
  },
  (table) => [primaryKey({ columns: [table.communityId, table.accountId] }), index('community_members_account').on(table.accountId)],
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
  (table) => [index('readings_summit').on(table.summitId)],
);
