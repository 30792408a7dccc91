import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { loader as topicLoader } from '#app/routes/communities.topic/route.tsx';
import { action as arrangeAction, loader as arrangeLoader } from '#app/routes/communities.topic-arrange/route.tsx';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion, looking, posted } from '#test/support/discussion.ts';
import { aCredential } from '#test/support/feedback.ts';
import { outcomeOf, refusedForm } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  let passedMs = 0;
  services = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + (passedMs += 1)) });
});
afterAll(() => database.close());

/** A topic with four posts, the third of which answers the second. */
async function aLongTopic() {
  const discussion = await aDiscussion(database.db, services);
  const { author, other, reply, convener, slug } = discussion;
  await reply(other, 'Second');
  await reply(author, 'Third', 2);
  await reply(other, 'Fourth');
  const read = (number: number, actor = convener, at = slug) => services.discussion.readTopic(actor, { slug: at, number }, looking);
  return { ...discussion, read };
}
type Form = Record<string, string | string[]>;
const asking = (actor: Parameters<typeof asActor>[1], { slug, number }: { slug: string; number: number }, form?: Form) => {
  const body = new URLSearchParams(Object.entries(form ?? {}).flatMap(([name, value]) => [value].flat().map((each) => [name, each])));
  return { request: new Request(`${TEST_ORIGIN}/communities/${slug}/topics/${number}/arrange`, form && { method: 'POST', body }), params: { slug, number: String(number) }, context: asActor(services, actor).context };
};

describe('a topic that is split', () => {
  it('gives the chosen posts a topic of their own, numbered anew, and both tell of it', async () => {
    const { convener, address, slug, read } = await aLongTopic();
    await services.discussion.acceptAnswer(convener, address, 3);
    const { number } = await services.discussion.splitTopic(convener, address, { title: 'A topic of their own', posts: [3, 2] });
    expect(await read(number)).toMatchObject({
      topic: { title: 'A topic of their own', postCount: 2, lastNumber: 2 },
      accepted: { number: 2, words: 'Third' },
      posts: [{ number: 1, answers: null }, { number: 2, answers: { number: 1 } }],
      traces: [{ kind: 'split-from', posts: 2, other: { path: `/communities/${slug}/topics/${address.number}` } }],
    });
    expect(await read(address.number)).toMatchObject({ topic: { postCount: 2, lastNumber: 4 }, accepted: null, posts: [{ number: 1 }, { number: 4 }], traces: [{ kind: 'split-away', other: { title: 'A topic of their own' } }] });
  });

  it('keeps at least one post, and takes none that was taken back', async () => {
    const { convener, other, address } = await aLongTopic();
    const split = (posts: number[]) => services.discussion.splitTopic(convener, address, { title: 'Another topic', posts });
    await expect(split([1, 2, 3, 4])).rejects.toMatchObject({ code: 'nothing-left' });
    await services.discussion.removePost(other, { ...address, post: 4 });
    await expect(split([3, 4])).rejects.toMatchObject({ code: 'posts-changed' });
  });
});

describe('a topic that is merged', () => {
  it('stands behind the posts of the other, and its address leads there', async () => {
    const { convener, author, slug, address, read, reply } = await aLongTopic();
    const into = await posted(services.discussion.beginTopic(author, slug, { title: 'The one that stays', text: 'Stays', visibility: 'public', about: null }));
    await services.discussion.keepDraft(author, address, { title: '', text: 'Half' });
    await services.discussion.mergeTopic(convener, address, { into: into.number });
    const view = await read(into.number, author);
    expect(view).toMatchObject({ topic: { postCount: 5, lastNumber: 5 }, traces: [{ kind: 'merged-in', posts: 4 }], draft: { text: 'Half' } });
    expect(view.posts.map(({ number, answers }) => [number, answers?.number ?? null])).toEqual([[1, null], [2, null], [3, null], [4, 3], [5, null]]);
    expect((await services.discussion.listTopics(visitor, slug, { page: 1 })).topics).toHaveLength(1);
    expect(await outcomeOf(topicLoader(asking(visitor, address)))).toMatchObject({ status: 302, location: `/communities/${slug}/topics/${into.number}` });
    // Whoever was still writing finds their words where the topic went.
    expect(await reply(author, 'Written meanwhile', 2)).toMatchObject({ number: 6 });
    expect((await read(into.number, author)).posts.at(-1)).toMatchObject({ number: 6, answers: null });
  });

  it('shows nobody what was for fewer, and never goes into itself', async () => {
    const { convener, slug, address } = await aLongTopic();
    const secret = await posted(services.discussion.beginTopic(convener, slug, { title: 'For members alone', text: 'Words', visibility: 'members', about: null }));
    await expect(services.discussion.mergeTopic(convener, { slug, number: secret.number }, { into: address.number })).rejects.toMatchObject({ code: 'for-fewer' });
    await expect(services.discussion.mergeTopic(convener, address, { into: address.number })).rejects.toMatchObject({ code: 'into-itself' });
    await services.discussion.mergeTopic(convener, address, { into: secret.number });
    // Where it went is told to those alone who may read it there.
    expect(await outcomeOf(topicLoader(asking(visitor, address)))).toMatchObject({ status: 404 });
  });
});

describe('a topic about what only those who lead may read', () => {
  it('is neither moved nor merged to where more could read it, and is not named where it was split off', async () => {
    const community = await aCommunity(database.db);
    const draft = await aSummit(database.db, { communityId: community.id, state: 'draft' });
    const { convener, address, slug, author } = await aDiscussion(database.db, services, { community });
    const closed = await posted(services.discussion.beginTopic(convener, slug, { title: 'Before it is published', text: 'Words', visibility: 'public', about: { kind: 'summit', name: draft.slug } }));
    const other = await aCommunity(database.db);
    await aMember(database.db, other.id, 'convener', convener);
    await expect(services.discussion.moveTopic(convener, { slug, number: closed.number }, { community: other.slug })).rejects.toMatchObject({ code: 'for-fewer' });
    const members = await posted(services.discussion.beginTopic(author, slug, { title: 'For members', text: 'Words', visibility: 'members', about: null }));
    for (const into of [address.number, members.number]) await expect(services.discussion.mergeTopic(convener, { slug, number: closed.number }, { into })).rejects.toMatchObject({ code: 'for-fewer' });
  });

  it('about what members may read goes as a topic for members', async () => {
    const community = await aCommunity(database.db);
    const { credential } = await aCredential(database.db, { communityId: community.id });
    const { convener, slug } = await aDiscussion(database.db, services, { community });
    const closed = await posted(services.discussion.beginTopic(convener, slug, { title: 'About a draft', text: 'Words', visibility: 'public', about: { kind: 'credential', name: credential.slug } }));
    const other = await aCommunity(database.db);
    await aMember(database.db, other.id, 'convener', convener);
    await services.discussion.keepDraft(convener, { slug, number: closed.number }, { title: '', text: 'Half' });
    const there = await services.discussion.moveTopic(convener, { slug, number: closed.number }, { community: other.slug });
    await expect(services.discussion.readTopic(visitor, there, looking)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await services.discussion.readTopic(convener, there, looking)).toMatchObject({ topic: { isForMembers: true }, draft: { text: 'Half' } });
  });
});

describe('a topic that is moved', () => {
  it('gets a number where it goes, and its address leads there', async () => {
    const { convener, author, address, slug, community, read } = await aLongTopic();
    const other = await aCommunity(database.db);
    await aMember(database.db, other.id, 'convener', convener);
    await expect(services.discussion.moveTopic(await aMember(database.db, community.id, 'convener'), address, { community: other.slug })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await services.discussion.moveTopic(convener, address, { community: other.slug })).toEqual({ slug: other.slug, number: 1 });
    expect(await read(1, convener, other.slug)).toMatchObject({ topic: { postCount: 4 }, traces: [{ kind: 'moved-here', community: { slug } }] });
    expect(await outcomeOf(topicLoader(asking(visitor, address)))).toMatchObject({ status: 302, location: `/communities/${other.slug}/topics/1` });
    expect((await services.discussion.listTopics(visitor, slug, { page: 1 })).topics).toEqual([]);
    expect(await services.discussion.beginTopic(author, slug, { title: 'The next topic', text: 'Words', visibility: 'public', about: null })).toEqual({ number: 2 });
  });
});

describe('the page that arranges a topic', () => {
  it('is for those who lead the community, and its forms lead to what came of them', async () => {
    const { convener, other, address, slug } = await aLongTopic();
    expect(await outcomeOf(arrangeLoader(asking(other, address)))).toMatchObject({ status: 403 });
    expect(await arrangeLoader(asking(convener, address))).toMatchObject({ posts: [{ number: 1, words: 'We agree on half of the videos.' }, {}, {}, {}], others: [], communities: [] });
    expect(refusedForm(await outcomeOf(arrangeAction(asking(convener, address, { intent: 'split', title: 'Another topic' })))).reasons).toHaveProperty('posts');
    expect(await outcomeOf(arrangeAction(asking(convener, address, { intent: 'split', title: 'Another topic', posts: ['2', '3'] })))).toMatchObject({ status: 302, location: `/communities/${slug}/topics/2` });
    expect(await outcomeOf(arrangeAction(asking(convener, { slug, number: 2 }, { intent: 'merge', into: '1' })))).toMatchObject({ status: 302, location: `/communities/${slug}/topics/1` });
  });
});
