import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { TraceKind } from '#domain/discussion/arranging.ts';
import type { ReactionKind } from '#domain/discussion/reactions.ts';
import type { ThingKind } from '#domain/discussion/topic-thing.ts';
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
    /** What it is about beside itself; the thing may be gone. */
    aboutKind: text('about_kind').$type<ThingKind>(),
    aboutId: uuid('about_id'),
    begunById: uuid('begun_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** The number that was given last; what somebody has not read yet is told by it. */
    lastNumber: integer('last_number').notNull(),
    /** How many posts stand there: those taken back are not counted. */
    postCount: integer('post_count').notNull(),
    lastPostAt: moment('last_post_at').notNull(),
    acceptedPostId: uuid('accepted_post_id').references((): AnyPgColumn => posts.id, { onDelete: 'set null' }),
    /** Where it stands by now, when it became part of another or went to another community: this row keeps its address. */
    wentToId: uuid('went_to_id').references((): AnyPgColumn => topics.id, { onDelete: 'cascade' }),
    pinnedAt: moment('pinned_at'),
    lockedAt: moment('locked_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('topics_number').on(table.communityId, table.number),
    index('topics_about').on(table.aboutKind, table.aboutId),
    index('topics_latest').on(table.communityId, table.lastPostAt),
    index('topics_begun_by').on(table.begunById),
    index('topics_went_to').on(table.wentToId),
    index('topics_accepted').on(table.acceptedPostId),
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
    /** The form with which it was sent, so that one that is sent twice makes one post; null where none had a mark. */
    sentAs: uuid('sent_as'),
    /** As it was typed, to be changed; and as pages draw it. */
    markdown: text('markdown').notNull(),
    content: jsonb('content').$type<RichText>().notNull(),
    createdAt: createdAt(),
    editedAt: moment('edited_at'),
    removedAt: moment('removed_at'),
    /** Since when those who moderate keep it from everybody but its author. */
    hiddenAt: moment('hidden_at'),
  },
  (table) => [uniqueIndex('posts_number').on(table.topicId, table.number), index('posts_author').on(table.authorId, table.createdAt), index('posts_replies_to').on(table.repliesToId), index('posts_sent_as').on(table.sentAs)],
);

/** What happened to a topic as a whole, so that nothing goes without a word: posts that came or went, and where it stood before. */
export const topicTraces = pgTable(
  'topic_traces',
  {
    id: idColumn(),
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<TraceKind>().notNull(),
    /** The topic that it is about; for one that moved, the place that keeps its address. */
    otherId: uuid('other_id').references(() => topics.id, { onDelete: 'set null' }),
    posts: integer('posts').notNull(),
    actorId: uuid('actor_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [index('topic_traces_topic').on(table.topicId, table.createdAt), index('topic_traces_other').on(table.otherId), index('topic_traces_actor').on(table.actorId)],
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

/** What somebody is writing in a community and has not posted: one text for each topic, and one for a topic that they begin. */
export const postDrafts = pgTable(
  'post_drafts',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Null: of a topic that is not begun yet. */
    topicId: uuid('topic_id').references(() => topics.id, { onDelete: 'cascade' }),
    title: text('title').notNull().default(''),
    markdown: text('markdown').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [unique('post_drafts_place').on(table.accountId, table.communityId, table.topicId).nullsNotDistinct(), index('post_drafts_topic').on(table.topicId)],
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
