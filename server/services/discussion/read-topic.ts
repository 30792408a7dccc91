import { listDistancesOf } from '#db/repositories/distances.ts';
import { listOwnHeldPosts } from '#db/repositories/held-posts.ts';
import { findDraft } from '#db/repositories/post-drafts.ts';
import { findShownPost, type ListedPost, listReactionsOf } from '#db/repositories/posts.ts';
import { findFollow } from '#db/repositories/notice-settings.ts';
import { markPostsRead } from '#db/repositories/topic-notices.ts';
import { listTraces } from '#db/repositories/topic-arranging.ts';
import { findReadUpTo, noteRead } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import type { TraceKind } from '#domain/discussion/arranging.ts';
import { type Distance, isFolded } from '#domain/distance/distance.ts';
import { pageOfPost, POSTS_PER_PAGE } from '#domain/discussion/lengths.ts';
import { firstWords, quoteOf } from '#domain/discussion/quote.ts';
import { gathered } from '#domain/gathered.ts';
import type { Follow } from '#domain/notices/settings-form.ts';
import { can } from '#domain/permissions.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { keptFrom } from '../standing.ts';
import { aboutView } from './about-view.ts';
import { readKeptPosts, viewPosts } from './kept-posts.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';
import { postView, type PostView } from './post-view.ts';

export type TopicView = {
  community: CommunityName;
  topic: { number: number; title: string; begunBy: string | null; postCount: number; lastNumber: number; isPinned: boolean; isLocked: boolean; isForMembers: boolean };
  /** What it is about beside itself. */
  about: ReturnType<typeof aboutView>;
  /** What happened to it as a whole; `title` and `path` of the other topic only where the reader may open it. */
  traces: { kind: TraceKind; posts: number; at: Date; by: string | null; other: { title: string; path: string } | null; community: CommunityName | null }[];
  accepted: { number: number; words: string; /** The reader muted or blocked its author. */ isFolded: boolean } | null;
  /** Those that everybody sees alike are the same objects for each reader. */
  posts: readonly PostView[];
  page: number;
  pages: number;
  /** The first post that the reader had not seen before this look; null where there is none, and for who never looked. */
  firstNew: number | null;
  newCount: number;
  /** The last post here that the reader wrote. */
  lastOwn: number | null;
  /** What a reply that was begun by a link answers, and what it begins with. */
  replying: { number: number; author: string | null; text: string } | null;
  /** What the reader was writing here and has not posted. */
  draft: { text: string; savedAt: Date } | null;
  /** What the reader wrote here and a filter holds until somebody who moderates has looked. */
  held: OwnHeldPost[];
  /** What the reader wants to hear of it; null for a visitor. */
  follow: Follow | null;
  /** Why they may not write here, where those who moderate keep them from it. */
  keptOut: string | null;
  may: { reply: boolean; react: boolean; flag: boolean; accept: boolean; manage: boolean; join: boolean; keepAway: boolean };
};

export type OwnHeldPost = Awaited<ReturnType<typeof listOwnHeldPosts>>[number];

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
 * person on every device. Seventeen statements at most, however many posts there are. Refuses with `not-found`.
 */
export async function readTopic({ db, now, keptPosts }: Deps, actor: Actor, address: TopicAddress, asked: Asked): Promise<TopicView> {
  const { community, standing, topic, begunBy, about, accepted, facts } = await openTopic(db, actor, address);
  const accountId = actor.kind === 'person' ? actor.accountId : null;
  const readUpTo = accountId === null ? 0 : await findReadUpTo(db, topic.id, accountId);
  const hasNew = readUpTo > 0 && readUpTo < topic.lastNumber;
  const pages = pageOfPost(topic.lastNumber);
  const page = Math.min(asked.page ?? (hasNew ? pageOfPost(readUpTo + 1) : 1), pages);
  const [from, until] = [(page - 1) * POSTS_PER_PAGE + 1, page * POSTS_PER_PAGE];
  const mayReply = can(standing, 'topic.reply', facts);
  const [kept, reactions, answered, draft, held, traces, followed, distances] = await Promise.all([
    readKeptPosts({ db, keptPosts }, { topicId: topic.id, communityId: community.id, from, until }),
    accountId === null ? [] : listReactionsOf(db, accountId, topic.id, from, until),
    mayReply && asked.replyTo !== null ? findShownPost(db, topic.id, asked.replyTo) : null,
    mayReply && accountId !== null ? findDraft(db, { accountId, communityId: community.id, topicId: topic.id }) : null,
    accountId === null ? [] : listOwnHeldPosts(db, accountId, { communityId: community.id, topicId: topic.id }),
    listTraces(db, topic.id),
    accountId === null ? null : findFollow(db, accountId, { kind: 'topic', id: topic.id }),
    accountId === null ? new Map<string, Distance>() : listDistancesOf(db, accountId),
  ]);
  // The last posts may have gone elsewhere: whoever sees the end has seen all.
  const shownUpTo = page === pages ? topic.lastNumber : (kept.rows.at(-1)?.number ?? 0);
  if (accountId !== null && asked.isLookedAt && shownUpTo > readUpTo) {
    await noteRead(db, { topicId: topic.id, accountId, upTo: shownUpTo, readAt: now() });
    await markPostsRead(db, accountId, topic.id, shownUpTo, now());
  }
  const mayModerate = can(standing, 'case.read', facts);
  const said = gathered(reactions, ({ number }) => number, ({ kind }) => kind);
  const isMine = ({ author }: ListedPost): boolean => accountId !== null && author?.id === accountId;
  const distanceFrom = (authorId: string | null | undefined): Distance | null => (authorId ? (distances.get(authorId) ?? null) : null);
  const posts = await viewPosts(db, kept, {
    mayModerate,
    isOwn: (row) => isMine(row) || said.has(row.number) || distanceFrom(row.author?.id) !== null,
    makeOwn: (row, counts, previews) => postView(row, counts, previews, { isMine: isMine(row), said: said.get(row.number) ?? [], distance: distanceFrom(row.author?.id), isOpen: mayModerate || isMine(row) }),
  });
  const fresh = hasNew ? kept.rows.filter((row) => row.number > readUpTo && !isMine(row) && !row.removedAt && !row.hiddenAt && !isFolded({ mine: distanceFrom(row.author?.id) })) : [];
  return {
    community: nameOf(community),
    topic: { number: topic.number, title: topic.title, begunBy, postCount: topic.postCount, lastNumber: topic.lastNumber, isPinned: topic.pinnedAt !== null, isLocked: topic.lockedAt !== null, isForMembers: topic.isForMembers },
    about: aboutView(about, community.slug),
    traces: traces.map((trace) => traceView(trace, { community: community.id, aboutId: topic.aboutId, isMember: can(standing, 'community.listPeople'), isLeader: can(standing, 'topic.manage') })),
    accepted: accepted && { number: accepted.number, words: firstWords(accepted.markdown), isFolded: isFolded({ mine: distanceFrom(accepted.authorId) }) },
    posts,
    page,
    pages,
    firstNew: fresh[0]?.number ?? null,
    newCount: fresh.length,
    lastOwn: kept.rows.findLast(isMine)?.number ?? null,
    replying: answered && { number: answered.number, author: answered.author, text: asked.isQuoted ? quoteOf(answered.markdown) : '' },
    draft: draft && { text: draft.markdown, savedAt: draft.savedAt },
    held,
    follow: accountId === null ? null : { kind: 'topic', id: topic.id, state: followed ?? 'none' },
    keptOut: keptFrom(standing, 'topic.reply', facts),
    may: { reply: mayReply, react: can(standing, 'post.react'), flag: can(standing, 'flag.raise'), accept: can(standing, 'topic.accept', facts), manage: can(standing, 'topic.manage'), join: !can(standing, 'topic.begin') && can(standing, 'community.join'), keepAway: can(standing, 'person.keepAway') },
  };
}

type Here = { community: string; aboutId: string | null; isMember: boolean; isLeader: boolean };

/** A topic of another community is not named: who may read it is asked there. One about something else than this is named to who leads alone, for that thing may be closed. */
function traceView({ kind, posts, at, by, other, community }: Awaited<ReturnType<typeof listTraces>>[number], here: Here): TopicView['traces'][number] {
  const isOpen = (here.isMember || other?.isForMembers === false) && (here.isLeader || other?.aboutId === null || other?.aboutId === here.aboutId);
  const isNamed = other !== null && community !== null && kind !== 'merged-in' && other.communityId === here.community && isOpen;
  return { kind, posts, at, by, other: isNamed ? { title: other.title, path: `/communities/${community.slug}/topics/${other.number}` } : null, community: kind === 'moved-here' ? community : null };
}
