import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ReactionKind } from '#domain/discussion/reactions.ts';
import type { RichText } from '#domain/rich-text.ts';
import { accounts } from './accounts.ts';
import { createdAt, idColumn, moment } from './columns.ts';
import { communities } from './communities.ts';

/** A discussion of a community, by a number that it alone has there. */
export const topics = pgTable(
  'topics',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    isForMembers: boolean('is_for_members').notNull().default(false),
    begunById: uuid('begun_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** The number that was given last; what somebody has not read yet is told by it. */
    lastNumber: integer('last_number').notNull(),
    /** How many posts stand there: those taken back are not counted. */
    postCount: integer('post_count').notNull(),
    lastPostAt: moment('last_post_at').notNull(),
    acceptedPostId: uuid('accepted_post_id').references((): AnyPgColumn => posts.id, { onDelete: 'set null' }),
    pinnedAt: moment('pinned_at'),
    lockedAt: moment('locked_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('topics_number').on(table.communityId, table.number),
    index('topics_latest').on(table.communityId, table.lastPostAt),
  ],
);

/** One entry of a topic. One that was taken back stays as a place without words, so that answers to it keep theirs. */
export const posts = pgTable(
  'posts',
  {
    id: idColumn(),
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    authorId: uuid('author_id').references(() => accounts.id, { onDelete: 'set null' }),
    repliesToId: uuid('replies_to_id').references((): AnyPgColumn => posts.id, { onDelete: 'set null' }),
    /** As it was typed, to be changed; and as pages draw it. */
    markdown: text('markdown').notNull(),
    content: jsonb('content').$type<RichText>().notNull(),
    createdAt: createdAt(),
    editedAt: moment('edited_at'),
    removedAt: moment('removed_at'),
  },
  (table) => [uniqueIndex('posts_number').on(table.topicId, table.number), index('posts_author').on(table.authorId)],
);

/** What a post said before it was changed, the first wording first. */
export const postRevisions = pgTable(
  'post_revisions',
  {
    id: idColumn(),
    postId: uuid('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    markdown: text('markdown').notNull(),
    content: jsonb('content').$type<RichText>().notNull(),
    /** From when on it said so, and until when. */
    writtenAt: moment('written_at').notNull(),
    replacedAt: moment('replaced_at').notNull(),
  },
  (table) => [index('post_revisions_post').on(table.postId, table.replacedAt)],
);

/** A word that somebody gave to a post. */
export const postReactions = pgTable(
  'post_reactions',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ReactionKind>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.accountId, table.kind] }), index('post_reactions_account').on(table.accountId)],
);

/** Up to which post somebody has read a topic, whatever device they read on. */
export const topicReads = pgTable(
  'topic_reads',
  {
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    upTo: integer('up_to').notNull(),
    readAt: moment('read_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.topicId, table.accountId] }), index('topic_reads_account').on(table.accountId), check('topic_reads_some', sql`${table.upTo} > 0`)],
);
