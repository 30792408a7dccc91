import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ThingKind } from '#domain/discussion/topic-thing.ts';
import type { RichText } from '#domain/rich-text.ts';
import { accounts } from './accounts.ts';
import { idColumn, moment } from './columns.ts';
import { communities } from './communities.ts';
import { posts, topics } from './discussion.ts';

/**
 * What somebody wanted to post and a filter found something in: nobody reads it but its author and who moderates, until one of those lets it through or declines it. Its id is that of the post it
 * becomes; what it said stands there then, and no more here. What its author takes back has no row any more.
 */
export const heldPosts = pgTable(
  'held_posts',
  {
    id: idColumn(),
    communityId: uuid('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    /** Null: it begins a topic. */
    topicId: uuid('topic_id').references(() => topics.id, { onDelete: 'cascade' }),
    /** Null once they left, of what was decided. */
    authorId: uuid('author_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** Of the topic that it begins: its title, for whom it is and what it is about. */
    title: text('title').notNull().default(''),
    isForMembers: boolean('is_for_members').notNull().default(false),
    aboutKind: text('about_kind').$type<ThingKind>(),
    aboutId: uuid('about_id'),
    repliesToId: uuid('replies_to_id').references(() => posts.id, { onDelete: 'set null' }),
    sentAs: uuid('sent_as'),
    markdown: text('markdown').notNull(),
    content: jsonb('content').$type<RichText>().notNull(),
    /** What the rule looked for as it was then, and what it found. */
    pattern: text('pattern').notNull(),
    found: text('found').notNull(),
    heldAt: moment('held_at').notNull(),
    /** Null while it waits. */
    outcome: text('outcome').$type<'let-through' | 'declined'>(),
    decidedById: uuid('decided_by_id').references(() => accounts.id, { onDelete: 'set null' }),
    decidedAt: moment('decided_at'),
    /** Why it was declined, as its author reads it. */
    words: text('words').notNull().default(''),
  },
  (table) => [
    index('held_posts_community').on(table.communityId, table.decidedAt),
    index('held_posts_topic').on(table.topicId),
    index('held_posts_author').on(table.authorId, table.heldAt),
    index('held_posts_replies_to').on(table.repliesToId),
    index('held_posts_decided_by').on(table.decidedById),
    check('held_posts_decided', sql`(${table.outcome} is null) = (${table.decidedAt} is null)`),
  ],
);
