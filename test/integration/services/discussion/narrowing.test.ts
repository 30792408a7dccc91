import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import type { TopicShow } from '#domain/discussion/topic-shows.ts';
import { TOPICS_PER_PAGE } from '#domain/discussion/lengths.ts';
import type { Services } from '#server/services/index.ts';
import { aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { countStatements } from '#test/support/counted-statements.ts';
import { aDiscussion, looking, posted } from '#test/support/discussion.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
/** How long after the builders' members joined it is. */
let passedMs = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + (passedMs += 1)) });
});
afterAll(() => database.close());

/** A topic that the first member began, and how its community's topics are listed. */
async function aList(given: Parameters<typeof aDiscussion>[2] = {}) {
  const talk = await aDiscussion(database.db, services, given);
  const list = (who: Actor, show?: TopicShow, page = 1) => services.discussion.listTopics(who, talk.slug, { page, ...(show && { show }) });
  const numbers = async (who: Actor, show?: TopicShow) => (await list(who, show)).topics.map(({ number }) => number).toSorted((one, other) => one - other);
  /** One more topic, by somebody who may begin many. */
  const begin = async (title: string, who = talk.convener) => (await posted(services.discussion.beginTopic(who, talk.slug, { title, text: 'Words', visibility: 'public', about: null }))).number;
  const open = (who: Actor, number = talk.number) => services.discussion.readTopic(who, { slug: talk.slug, number }, looking);
  return { ...talk, list, numbers, begin, open };
}

describe('a topic that somebody has not opened', () => {
  it('is marked as new where another began it since they became a member, until they open it', async () => {
    const { slug, author, other, list, open } = await aList();
    const isNew = async (who: Actor) => (await list(who)).topics[0]?.isNew;
    expect(await isNew(other)).toBe(true);
    expect((await services.discussion.listLatestTopics(other, slug)).topics).toMatchObject([{ isNew: true }]);
    expect(await isNew(author)).toBe(false);
    await open(other);
    expect(await isNew(other)).toBe(false);
    expect((await services.discussion.listLatestTopics(other, slug)).topics).toMatchObject([{ isNew: false }]);
  });

  it('is not new to who joined after it was begun, to a visitor, or to somebody who is no member', async () => {
    const before = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() - 1000) });
    const { slug, author, other, begin, list } = await aList();
    const { number: old } = await posted(before.discussion.beginTopic(author, slug, { title: 'Begun long before', text: 'Words', visibility: 'public', about: null }));
    const later = await begin('Begun since then');
    const marked = async (who: Actor) => (await list(who)).topics.filter(({ isNew }) => isNew).map(({ number }) => number);
    expect((await marked(other)).toSorted((one, other) => one - other)).toEqual([1, later]);
    expect((await list(other)).topics.map(({ number }) => number)).toContain(old);
    for (const who of [visitor, await aPerson(database.db)]) expect(await marked(who)).toEqual([]);
  });
});

describe('a list of topics', () => {
  it('is narrowed to what is new to its reader: topics not opened yet, and posts not read', async () => {
    const { author, other, reply, begin, numbers, open } = await aList();
    const second = await begin('A second topic');
    expect(await numbers(other, 'new')).toEqual([1, second]);
    await open(other);
    expect(await numbers(other, 'new')).toEqual([second]);
    await reply(author, 'One more thing');
    expect(await numbers(other, 'new')).toEqual([1, second]);
    await open(other);
    await open(other, second);
    expect(await numbers(other, 'new')).toEqual([]);
  });

  it('is narrowed to what nobody has answered, for visitors too', async () => {
    const { other, reply, begin, numbers } = await aList();
    const second = await begin('A second topic');
    expect(await numbers(visitor, 'unanswered')).toEqual([1, second]);
    await reply(other, 'We score three together first.');
    expect(await numbers(visitor, 'unanswered')).toEqual([second]);
    expect(await numbers(other, 'unanswered')).toEqual([second]);
  });

  it('leaves out of the unanswered a topic whose only post is its accepted answer', async () => {
    const { author, other, address, reply, numbers } = await aList();
    await reply(other, 'We score three together first.');
    await services.discussion.removePost(author, { ...address, post: 1 });
    expect(await numbers(other, 'unanswered')).toEqual([1]);
    await services.discussion.acceptAnswer(author, address, 2);
    expect(await numbers(other, 'unanswered')).toEqual([]);
  });

  it('is narrowed to what its reader began or wrote in, and a post taken back is no post', async () => {
    const { community, slug, author, other, address, reply, begin, numbers } = await aList();
    await begin('Begun by somebody else');
    const second = await begin('A second topic', author);
    expect(await numbers(author, 'mine')).toEqual([1, second]);
    expect(await numbers(other, 'mine')).toEqual([]);
    await reply(other, 'Mine');
    expect(await numbers(other, 'mine')).toEqual([1]);
    await services.discussion.removePost(other, { ...address, post: 2 });
    expect(await numbers(other, 'mine')).toEqual([]);
    expect((await services.discussion.listTopics(await aMember(database.db, community.id), slug, { page: 1, show: 'mine' })).pages).toBe(0);
  });

  it('gives a visitor all where none can be new or theirs, and says so', async () => {
    const { list } = await aList();
    for (const show of ['new', 'mine'] as const) expect(await list(visitor, show)).toMatchObject({ show: 'all', isPerson: false, topics: [{ number: 1 }] });
    expect(await list(visitor, 'unanswered')).toMatchObject({ show: 'unanswered' });
  });

  it('never shows what is for members only to others, however it is narrowed', async () => {
    const { list } = await aList({ visibility: 'members' });
    const outsider = await aPerson(database.db);
    for (const show of ['all', 'new', 'unanswered', 'mine'] as const) for (const who of [visitor, outsider]) expect(await list(who, show)).toMatchObject({ topics: [], pages: 0 });
  });

  it('counts its pages by what it is narrowed to, and asks the database as often for many as for one', async () => {
    const { other, begin, reply, list } = await aList();
    await reply(other, 'We score three together first.');
    const count = (show: TopicShow) => countStatements(database.db, () => list(other, show));
    const ofOne = await count('all');
    for (let each = 0; each <= TOPICS_PER_PAGE; each += 1) await begin(`Topic number ${each}`);
    expect(await list(other, 'unanswered')).toMatchObject({ page: 1, pages: 2 });
    expect((await list(other, 'unanswered', 2)).topics).toHaveLength(1);
    expect(await list(other, 'mine')).toMatchObject({ pages: 1, topics: [{ number: 1 }] });
    for (const show of ['all', 'new', 'unanswered', 'mine'] as const) expect(await count(show)).toBe(ofOne);
    expect(ofOne).toBeLessThanOrEqual(6);
  });
});

describe('what somebody is writing in a community', () => {
  it('is listed to them alone, the latest first, with the topic in which it goes on', async () => {
    const { slug, author, other, address, list } = await aList();
    await services.discussion.keepDraft(other, address, { title: '', text: 'Half a **thou**' });
    await services.discussion.keepDraft(other, { slug, number: null }, { title: 'Who reads?', text: '' });
    expect((await list(other)).drafts).toMatchObject([
      { topic: null, title: 'Who reads?', words: '' },
      { topic: { number: 1, title: 'How do two assessors agree?' }, words: 'Half a thou' },
    ]);
    for (const who of [author, visitor]) expect((await list(who)).drafts).toEqual([]);
    await services.discussion.keepDraft(other, { slug, number: null }, { title: '', text: '' });
    expect((await list(other, 'mine')).drafts).toMatchObject([{ topic: { number: 1 } }]);
  });

  it('of another community is listed there', async () => {
    const { other, address, list } = await aList();
    const elsewhere = await aList();
    await services.discussion.keepDraft(other, address, { title: '', text: 'Half' });
    expect((await elsewhere.list(other)).drafts).toEqual([]);
    expect((await list(other)).drafts).toHaveLength(1);
  });

  it('is not listed while its topic takes no posts', async () => {
    const { convener, other, address, list } = await aList();
    await services.discussion.keepDraft(other, address, { title: '', text: 'Half' });
    await services.discussion.steerTopic(convener, address, { intent: 'lock' });
    expect((await list(other)).drafts).toEqual([]);
    await services.discussion.steerTopic(convener, address, { intent: 'unlock' });
    expect((await list(other)).drafts).toHaveLength(1);
  });
});
