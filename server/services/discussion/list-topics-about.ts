import { countTopics, listTopics } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import { type ThingAddress, thingMark, thingPath } from '#domain/discussion/topic-thing.ts';
import { can } from '#domain/permissions.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { openThing } from './open-thing.ts';

const MOST = 3;

export type TopicsAboutView = {
  topics: { path: string; title: string; posts: number }[];
  /** How many topics and posts there are in all. */
  count: { topics: number; posts: number };
  /** Where one begins a topic about it; null for who may not. */
  begin: string | null;
};

/** What is said about a thing, for its own page. Answers null to whom the thing or its topics say nothing; never refuses, since the page refuses for itself. */
export async function listTopicsAbout({ db }: Deps, actor: Actor, address: ThingAddress): Promise<TopicsAboutView | null> {
  try {
    const { id, community, standing } = await openThing(db, actor, address);
    const [scope, reader] = [{ communityId: community.id, about: { kind: address.kind, id } }, { accountId: null, isMember: can(standing, 'topic.read'), isLeader: can(standing, 'topic.manage') }];
    const [rows, count] = await Promise.all([listTopics(db, scope, reader, { limit: MOST }), countTopics(db, scope, reader)]);
    const begin = can(standing, 'topic.begin') ? `/communities/${community.slug}/topics/new?about=${thingMark(address)}` : null;
    if (count.topics === 0 && begin === null) return null;
    return { topics: rows.map(({ topic }) => ({ path: `/communities/${community.slug}/topics/${topic.number}`, title: topic.title, posts: topic.postCount })), count, begin };
  } catch (thrown) {
    if (isRefusal(thrown)) return null;
    throw thrown;
  }
}

export type ThingToDiscuss = { mark: string; path: string; title: string };

/** The thing that a form to begin a topic was asked for; null where there is none for this person in this community. */
export async function readThingToDiscuss({ db }: Deps, actor: Actor, slug: string, address: ThingAddress): Promise<ThingToDiscuss | null> {
  try {
    const { community, title } = await openThing(db, actor, address);
    return community.slug === slug ? { mark: thingMark(address), path: thingPath(address, slug), title } : null;
  } catch (thrown) {
    if (isRefusal(thrown)) return null;
    throw thrown;
  }
}
