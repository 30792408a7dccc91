import { listConvenedCommunities } from '#db/repositories/community-members.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import { insertTraces, listOtherTopics, listPostsByNumber, lockTopics, moveAllPosts, moveDrafts, movePosts } from '#db/repositories/topic-arranging.ts';
import { copyFollows, deleteTopicFollows, settleTopicNotices } from '#db/repositories/topic-notices.ts';
import { insertTopic, updateTopic } from '#db/repositories/topics.ts';
import { listPosts } from '#db/repositories/posts.ts';
import type { Actor } from '#domain/actor.ts';
import type { Arranging } from '#domain/discussion/arranging.ts';
import { createId } from '#domain/ids.ts';
import type { Facts } from '#domain/permissions.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';
import { plainWords } from './plain-words.ts';

type Of<Intent extends Arranging['intent']> = Omit<Extract<Arranging, { intent: Intent }>, 'intent'>;

export type ArrangingView = {
  community: CommunityName;
  topic: { number: number; title: string };
  posts: { number: number; author: string | null; words: string }[];
  others: { number: number; title: string }[];
  communities: CommunityName[];
};

/** What a topic can be split by, merged into and moved to. For who leads the community. */
export async function readArranging({ db }: Deps, actor: Actor, address: TopicAddress): Promise<ArrangingView> {
  const { community, topic } = await openTopic(db, actor, address, 'topic.manage');
  const person = requirePerson(actor);
  const [rows, others, led] = await Promise.all([
    listPosts(db, { topicId: topic.id, communityId: community.id }, 1, topic.lastNumber),
    listOtherTopics(db, community.id, topic.id),
    listConvenedCommunities(db, person.isSiteAdmin ? null : person.accountId),
  ]);
  return {
    community: nameOf(community),
    topic: { number: topic.number, title: topic.title },
    posts: rows.filter(({ removedAt }) => removedAt === null).map(({ number, author, content }) => ({ number, author: author?.name ?? null, words: plainWords(content) })),
    others,
    communities: led.filter(({ id }) => id !== community.id).map(({ slug, name }) => ({ slug, name })),
  };
}

/** Gives posts of a topic one of their own, as visible as the first and about the same; both tell of it. For who leads the community. Refuses `posts-changed`, and to leave nothing behind. */
export async function splitTopic({ db, now }: Deps, actor: Actor, address: TopicAddress, { title, posts: numbers }: Of<'split'>): Promise<{ number: number }> {
  const { community, topic } = await openTopic(db, actor, address, 'topic.manage');
  const { accountId: actorId } = requirePerson(actor);
  const [id, at] = [createId(), now()];
  const number = await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    const held = (await lockTopics(tx, [topic.id])).get(topic.id) ?? topic;
    const chosen = await listPostsByNumber(tx, held.id, numbers);
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (!first || !last || chosen.length !== new Set(numbers).size) throw conflict('posts-changed', t`One of the posts was taken back meanwhile. Choose again.`, 'posts');
    if (chosen.length >= held.postCount) throw invalid('posts', 'nothing-left', t`Leave at least one post in this topic; to give it another title, rename it.`);
    const isAnswerAmong = chosen.some((post) => post.id === held.acceptedPostId);
    const given = await insertTopic(tx, { id, communityId: community.id, title, isForMembers: held.isForMembers, aboutKind: held.aboutKind, aboutId: held.aboutId, begunById: first.authorId, lastNumber: chosen.length, postCount: chosen.length, lastPostAt: last.createdAt, acceptedPostId: isAnswerAmong ? held.acceptedPostId : null, createdAt: first.createdAt });
    await movePosts(tx, chosen.map((post) => post.id), id);
    await copyFollows(tx, held.id, id);
    await settleTopicNotices(tx, id);
    await updateTopic(tx, held.id, { postCount: held.postCount - chosen.length, ...(isAnswerAmong && { acceptedPostId: null }) });
    const trace = { posts: chosen.length, actorId, createdAt: at };
    await insertTraces(tx, [
      { id: createId(), topicId: held.id, kind: 'split-away', otherId: id, ...trace },
      { id: createId(), topicId: id, kind: 'split-from', otherId: held.id, ...trace },
    ]);
    return given;
  });
  return { number };
}

/** Makes a topic part of another of its community: its posts stand behind those there, its address leads on, and what happened is told. For who leads the community. Refuses `into-itself`, and to show everybody what was for fewer. */
export async function mergeTopic({ db, now, live }: Deps, actor: Actor, address: TopicAddress, { into: intoNumber }: Of<'merge'>): Promise<{ number: number }> {
  const { community, topic } = await openTopic(db, actor, address, 'topic.manage');
  if (intoNumber === topic.number) throw invalid('into', 'into-itself', t`Choose another topic than this one.`);
  const target = await openTopic(db, actor, { slug: community.slug, number: intoNumber }, 'topic.manage');
  const { accountId: actorId } = requirePerson(actor);
  const last = await db.transaction(async (tx) => {
    const held = await lockTopics(tx, [topic.id, target.topic.id]);
    // Asked once both are held: who may read them may have been changed until then.
    const [{ facts }, there] = [await openTopic(tx, actor, address, 'topic.manage'), await openTopic(tx, actor, { slug: community.slug, number: intoNumber }, 'topic.manage')];
    if (openness(there.facts) > openness(facts)) throw conflict('for-fewer', t`More people could read there what was written for fewer. Show this topic to as many first, or the other to as few.`, 'into');
    const [from, into] = [held.get(topic.id) ?? topic, held.get(target.topic.id) ?? target.topic];
    await moveAllPosts(tx, from.id, into.id, into.lastNumber);
    await copyFollows(tx, from.id, into.id);
    await deleteTopicFollows(tx, from.id);
    await settleTopicNotices(tx, into.id);
    const lastNumber = into.lastNumber + from.lastNumber;
    await updateTopic(tx, into.id, { lastNumber, postCount: into.postCount + from.postCount, lastPostAt: from.lastPostAt > into.lastPostAt ? from.lastPostAt : into.lastPostAt, acceptedPostId: into.acceptedPostId ?? from.acceptedPostId });
    await updateTopic(tx, from.id, { wentToId: into.id, postCount: 0, acceptedPostId: null, pinnedAt: null });
    await insertTraces(tx, [{ id: createId(), topicId: into.id, kind: 'merged-in', otherId: from.id, posts: from.postCount, actorId, createdAt: now() }]);
    return lastNumber;
  });
  live().topicGrew(target.topic.id, last);
  return { number: target.topic.number };
}

/** Moves a topic to another community that one leads as well: it gets a number there, its address here leads on, and it is about itself alone from then on, for members where not everybody could read it. Refuses who does not lead both, and with `for-fewer` what only those who lead may read. */
export async function moveTopic({ db, now, live }: Deps, actor: Actor, address: TopicAddress, { community: slug }: Of<'move'>): Promise<TopicAddress> {
  const { community, topic } = await openTopic(db, actor, address, 'topic.manage');
  const { community: other } = await openCommunity(db, actor, slug, 'topic.manage');
  if (other.id === community.id) throw invalid('community', 'same-community', t`The topic is in this community already.`);
  const { accountId: actorId } = requirePerson(actor);
  const number = await db.transaction(async (tx) => {
    for (const id of [community.id, other.id].toSorted()) await lockCommunity(tx, id);
    const held = (await lockTopics(tx, [topic.id])).get(topic.id) ?? topic;
    // Its row goes, so that reads, drafts and whoever follows it go along; a row in its place keeps the address.
    const placeId = createId();
    const given = await insertTopic(tx, { ...held, id: placeId, communityId: other.id, acceptedPostId: null, postCount: 0, pinnedAt: null, wentToId: held.id });
    // It is shown to no more people there than here, where what it is about may have kept it closed.
    const { facts } = await openTopic(tx, actor, address, 'topic.manage');
    if (facts.isForLeaders) throw conflict('for-fewer', t`Only those who lead the community may read what this topic is about, so it stays here.`, 'community');
    const { number: before } = held;
    await updateTopic(tx, placeId, { number: -given });
    await updateTopic(tx, held.id, { communityId: other.id, number: given, pinnedAt: null, aboutKind: null, aboutId: null, isForMembers: !facts.isPublished });
    await moveDrafts(tx, held.id, other.id);
    await updateTopic(tx, placeId, { communityId: community.id, number: before });
    await settleTopicNotices(tx, held.id);
    await insertTraces(tx, [{ id: createId(), topicId: held.id, kind: 'moved-here', otherId: placeId, posts: held.postCount, actorId, createdAt: now() }]);
    return given;
  });
  live().topicHidden(topic.id);
  return { slug: other.slug, number };
}

/** To how many a topic is open: those who lead the community, its members, everybody. */
const openness = ({ isForLeaders, isPublished }: Facts): number => (isForLeaders ? 0 : isPublished ? 2 : 1);
