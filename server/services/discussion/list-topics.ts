import { listOwnHeldPosts } from '#db/repositories/held-posts.ts';
import { listDrafts } from '#db/repositories/post-drafts.ts';
import { countTopics, listTopics as listRows } from '#db/repositories/topics.ts';
import { TOPICS_PER_PAGE } from '#domain/discussion/lengths.ts';
import { firstWords } from '#domain/discussion/quote.ts';
import type { TopicsAsked, TopicShow } from '#domain/discussion/topic-shows.ts';
import type { ThingKind } from '#domain/discussion/topic-thing.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { keptFrom } from '../standing.ts';
import { aboutView } from './about-view.ts';
import type { OwnHeldPost } from './read-topic.ts';

export type TopicLine = {
  number: number;
  title: string;
  begunBy: string | null;
  postCount: number;
  lastPostAt: Date;
  isPinned: boolean;
  isLocked: boolean;
  isForMembers: boolean;
  isAnswered: boolean;
  /** What it is about beside itself. */
  about: { kind: ThingKind; title: string; path: string } | null;
  /** How many posts the reader has not seen; null for a visitor, and where they have not opened it yet. */
  unread: number | null;
  /** Somebody else began it since the reader became a member, and they have not opened it yet. */
  isNew: boolean;
};

/** What the reader is writing in a community and has not posted. */
export type OwnDraft = { /** Null: one that is not begun yet. */ topic: { number: number; title: string } | null; title: string; words: string; savedAt: Date };

export type TopicsView = { community: CommunityName; topics: TopicLine[]; /** Topics that the reader began and a filter holds. */ held: OwnHeldPost[]; /** What the reader is writing here, where they may post it. */ drafts: OwnDraft[]; /** Which topics these are. */ show: TopicShow; /** Whether somebody reads to whom topics can be new, or theirs. */ isPerson: boolean; page: number; pages: number; /** Why they may not write here, where those who moderate keep them from it. */ keptOut: string | null; may: { begin: boolean; join: boolean; listPeople: boolean; changeRoles: boolean } };

/** A page of a community's topics, or of some of them, pinned ones first and then those with the latest posts; what is for members only to members, and not even counted for others. A visitor to whom none can be new or theirs gets all. */
export async function listTopics(deps: Deps, actor: Actor, slug: string, asked: TopicsAsked): Promise<TopicsView> {
  const { db } = deps;
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const reader = { accountId: actor.kind === 'person' ? actor.accountId : null, isMember: can(standing, 'topic.read'), isLeader: can(standing, 'topic.manage') };
  const page = Math.max(1, Math.min(asked.page, MOST_PAGES));
  const show = reader.accountId !== null || asked.show === 'unanswered' ? (asked.show ?? 'all') : 'all';
  const scope = { communityId: community.id, show };
  const [rows, count, held, drafts] = await Promise.all([
    listRows(db, scope, reader, { page }),
    countTopics(db, scope, reader),
    reader.accountId === null ? [] : listOwnHeldPosts(db, reader.accountId, { communityId: community.id, topicId: null }),
    reader.accountId === null || !can(standing, 'topic.begin') ? [] : listDrafts(db, { accountId: reader.accountId, communityId: community.id }, reader),
  ]);
  return {
    community: nameOf(community),
    topics: rows.map((row) => topicLine(row, slug)),
    held,
    drafts: drafts.map(({ topic, title, markdown, savedAt }) => ({ topic, title, words: firstWords(markdown), savedAt })),
    show,
    isPerson: reader.accountId !== null,
    page,
    pages: Math.ceil(count.topics / TOPICS_PER_PAGE),
    keptOut: keptFrom(standing, 'topic.begin'),
    may: { begin: can(standing, 'topic.begin'), join: !can(standing, 'topic.begin') && can(standing, 'community.join'), listPeople: can(standing, 'community.listPeople'), changeRoles: can(standing, 'community.changeRoles') },
  };
}

const MOST_PAGES = 10_000;

type Row = Awaited<ReturnType<typeof listRows>>[number];
const topicLine = ({ topic, begunBy, about, readUpTo, isNew }: Row, community: string): TopicLine => ({
  number: topic.number,
  title: topic.title,
  begunBy,
  postCount: topic.postCount,
  lastPostAt: topic.lastPostAt,
  isPinned: topic.pinnedAt !== null,
  isLocked: topic.lockedAt !== null,
  isForMembers: topic.isForMembers,
  isAnswered: topic.acceptedPostId !== null,
  about: aboutView(about, community),
  unread: readUpTo === null ? null : Math.max(0, topic.lastNumber - readUpTo),
  isNew,
});

const LATEST = 4;

/** The topics of a community with the latest posts, for its home page. */
export async function listLatestTopics({ db }: Deps, actor: Actor, slug: string): Promise<{ topics: TopicLine[]; count: number; mayBegin: boolean }> {
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const reader = { accountId: actor.kind === 'person' ? actor.accountId : null, isMember: can(standing, 'topic.read'), isLeader: can(standing, 'topic.manage') };
  const [rows, count] = await Promise.all([listRows(db, { communityId: community.id }, reader, { limit: LATEST }), countTopics(db, { communityId: community.id }, reader)]);
  return { topics: rows.map((row) => topicLine(row, slug)), count: count.topics, mayBegin: can(standing, 'topic.begin') };
}
