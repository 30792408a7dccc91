import { getPost, type ListedPost, listPosts, listReactions, type ReactionCount } from '#db/repositories/posts.ts';
import { findReadUpTo, noteRead } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import { pageOfPost, POSTS_PER_PAGE } from '#domain/discussion/lengths.ts';
import { firstWords, quoteOf } from '#domain/discussion/quote.ts';
import type { ReactionKind } from '#domain/discussion/reactions.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import type { RichText } from '#domain/rich-text.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';

export type PostView = {
  number: number;
  /** Null for who deleted their account. */
  author: { name: string; speaksAs: PerspectiveKey } | null;
  isMine: boolean;
  content: RichText;
  at: Date;
  isEdited: boolean;
  isRemoved: boolean;
  answers: { number: number; author: string | null } | null;
  reactions: { kind: ReactionKind; people: number; isMine: boolean }[];
};

export type TopicView = {
  community: CommunityName;
  topic: { number: number; title: string; begunBy: string | null; postCount: number; lastNumber: number; isPinned: boolean; isLocked: boolean; isForMembers: boolean };
  accepted: { number: number; words: string } | null;
  posts: PostView[];
  page: number;
  pages: number;
  /** The first post that the reader had not seen before this look; null where there is none, and for who never looked. */
  firstNew: number | null;
  newCount: number;
  /** What a reply that was begun by a link answers, and what it begins with. */
  replying: { number: number; author: string | null; text: string } | null;
  may: { reply: boolean; react: boolean; accept: boolean; manage: boolean; join: boolean };
};

type Asked = {
  /** Null: the page with the first post that the reader has not seen, or the first. */
  page: number | null;
  replyTo: number | null;
  isQuoted: boolean;
  /** Whether somebody looks, and no program that reads ahead. */
  isLookedAt: boolean;
};

/**
 * Shows a page of a topic: its posts as they are drawn, what was said to each, and which are new since the reader looked last. A look counts as reading what it shows, for that
 * person on every device. Eight statements, however many posts there are. Refuses with `not-found`.
 */
export async function readTopic({ db, now }: Deps, actor: Actor, address: TopicAddress, asked: Asked): Promise<TopicView> {
  const { community, standing, topic, begunBy, accepted, facts } = await openTopic(db, actor, address);
  const accountId = actor.kind === 'person' ? actor.accountId : null;
  const readUpTo = accountId === null ? 0 : await findReadUpTo(db, topic.id, accountId);
  const hasNew = readUpTo > 0 && readUpTo < topic.lastNumber;
  const pages = pageOfPost(topic.lastNumber);
  const page = Math.min(asked.page ?? (hasNew ? pageOfPost(readUpTo + 1) : 1), pages);
  const [from, until] = [(page - 1) * POSTS_PER_PAGE + 1, page * POSTS_PER_PAGE];
  const mayReply = can(standing, 'topic.reply', facts);
  const [rows, reactions, answered] = await Promise.all([
    listPosts(db, { topicId: topic.id, communityId: community.id }, from, until),
    listReactions(db, topic.id, from, until, accountId),
    mayReply && asked.replyTo !== null ? getPost(db, topic.id, asked.replyTo).catch(() => null) : null,
  ]);
  const shownUpTo = rows.at(-1)?.number ?? 0;
  if (accountId !== null && asked.isLookedAt && shownUpTo > readUpTo) await noteRead(db, { topicId: topic.id, accountId, upTo: shownUpTo, readAt: now() });
  const fresh = hasNew ? rows.filter((row) => row.number > readUpTo && row.author?.id !== accountId && !row.removedAt) : [];
  return {
    community: nameOf(community),
    topic: { number: topic.number, title: topic.title, begunBy, postCount: topic.postCount, lastNumber: topic.lastNumber, isPinned: topic.pinnedAt !== null, isLocked: topic.lockedAt !== null, isForMembers: topic.isForMembers },
    accepted: accepted && { number: accepted.number, words: firstWords(accepted.markdown) },
    posts: postViews(rows, reactions, accountId),
    page,
    pages,
    firstNew: fresh[0]?.number ?? null,
    newCount: fresh.length,
    replying: answered && { number: answered.number, author: answered.author, text: asked.isQuoted ? quoteOf(answered.markdown) : '' },
    may: { reply: mayReply, react: can(standing, 'post.react'), accept: can(standing, 'topic.accept', facts), manage: can(standing, 'topic.manage'), join: !can(standing, 'topic.begin') && can(standing, 'community.join') },
  };
}

function postViews(rows: readonly ListedPost[], counts: readonly ReactionCount[], accountId: string | null): PostView[] {
  const byPost = new Map<number, ReactionCount[]>();
  for (const each of counts) byPost.set(each.number, [...(byPost.get(each.number) ?? []), each]);
  return rows.map(({ number, author, content, createdAt, editedAt, removedAt, answers }) => ({
    number,
    author: author ? { name: author.name, speaksAs: speaksAsKey(author) } : null,
    isMine: author !== null && author.id === accountId,
    content,
    at: createdAt,
    isEdited: editedAt !== null,
    isRemoved: removedAt !== null,
    answers: answers.number === null ? null : { number: answers.number, author: answers.author },
    reactions: (byPost.get(number) ?? []).map(({ kind, people, isMine }) => ({ kind, people, isMine })),
  }));
}
