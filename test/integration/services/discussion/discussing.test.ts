import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { tooMany } from '#domain/refusal.ts';
import type { Services } from '#server/services/index.ts';
import { aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion, looking } from '#test/support/discussion.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  let passedMs = 0;
  services = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + (passedMs += 1)) });
});
afterAll(() => database.close());

const words = (text: string) => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
const read = (...[actor, address, asked = {}]: [Parameters<Services['discussion']['readTopic']>[0], Parameters<Services['discussion']['readTopic']>[1], Partial<Parameters<Services['discussion']['readTopic']>[2]>?]) =>
  services.discussion.readTopic(actor, address, { ...looking, ...asked });

describe('a topic', () => {
  it('begins with a first post, and gets the next number of its community', async () => {
    const { slug, author, address } = await aDiscussion(database.db, services, { text: 'We **agree** on half.' });
    expect(await services.discussion.beginTopic(author, slug, { title: 'Another topic', text: 'Words', visibility: 'public', about: null })).toEqual({ number: 2 });
    const view = await read(visitor, address);
    expect(view.topic).toMatchObject({ number: 1, begunBy: author.name, postCount: 1 });
    expect(view.posts).toMatchObject([{ number: 1, author: { name: author.name, speaksAs: 'teacher' }, content: [{ kind: 'paragraph', children: [{ text: 'We ' }, { kind: 'strong' }, {}] }] }]);
  });

  it('gives numbers to posts that are sent at one moment one after the other', async () => {
    const { author, other, reply, address } = await aDiscussion(database.db, services);
    await Promise.all([...Array(8).keys()].map((each) => reply(each % 2 ? author : other, `Reply ${each}`)));
    const { posts, topic } = await read(visitor, address);
    expect(posts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(topic).toMatchObject({ postCount: 9, lastNumber: 9 });
  });

  it('shows what a post answers, and whom', async () => {
    const { author, other, reply, address } = await aDiscussion(database.db, services);
    await reply(other, 'We score three together first.', 1);
    expect((await read(visitor, address)).posts[1]).toMatchObject({ answers: { number: 1, author: author.name } });
  });

  it('posts a reply also to what was taken back meanwhile', async () => {
    const { author, other, reply, address } = await aDiscussion(database.db, services);
    await services.discussion.removePost(author, { ...address, post: 1 });
    await reply(other, 'I saw that.', 1);
    expect((await read(visitor, address)).posts).toMatchObject([{ isRemoved: true, content: [] }, { answers: null }]);
  });

  it('begins a reply with the words that are quoted', async () => {
    const { other, address, author } = await aDiscussion(database.db, services, { text: 'One.\n\nTwo.' });
    expect((await read(other, address, { replyTo: 1, isQuoted: true })).replying).toEqual({ number: 1, author: author.name, text: '> One.\n>\n> Two.\n\n' });
    expect((await read(other, address, { replyTo: 7 })).replying).toBeNull();
    expect((await read(visitor, address, { replyTo: 1, isQuoted: true })).replying).toBeNull();
  });

  it('takes no more posts once it is locked, and no changes, but what one wrote can be taken back', async () => {
    const { convener, author, other, reply, address } = await aDiscussion(database.db, services);
    await services.discussion.steerTopic(convener, address, { intent: 'lock' });
    await expect(reply(other, 'Too late')).rejects.toMatchObject({ kind: 'conflict', code: 'topic-locked' });
    await expect(services.discussion.editPost(author, { ...address, post: 1 }, { intent: 'edit', text: 'Changed' })).rejects.toMatchObject({ kind: 'forbidden' });
    await services.discussion.removePost(author, { ...address, post: 1 });
    await services.discussion.steerTopic(convener, address, { intent: 'unlock' });
    await reply(other, 'In time');
  });

  it('is renamed, pinned and shown to members alone by who leads the community', async () => {
    const { slug, convener, author, other, address } = await aDiscussion(database.db, services);
    await services.discussion.beginTopic(author, slug, { title: 'A later topic', text: 'Words', visibility: 'public', about: null });
    await services.discussion.steerTopic(convener, address, { intent: 'pin' });
    await services.discussion.steerTopic(convener, address, { intent: 'describe', title: 'Agreeing, for members', visibility: 'members' });
    expect((await services.discussion.listTopics(other, slug, { page: 1 })).topics).toMatchObject([{ number: 1, title: 'Agreeing, for members', isPinned: true, isForMembers: true }, { number: 2 }]);
    expect((await services.discussion.listTopics(visitor, slug, { page: 1 })).topics).toMatchObject([{ number: 2 }]);
    await expect(services.discussion.steerTopic(author, address, { intent: 'pin' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('names the answer that whoever asked accepts, until it is taken back', async () => {
    const { author, other, reply, address } = await aDiscussion(database.db, services);
    await reply(other, '> We agree on half.\n\nScore **three** videos together first.');
    await services.discussion.acceptAnswer(author, address, 2);
    expect((await read(visitor, address)).accepted).toEqual({ number: 2, words: 'Score three videos together first.', isFolded: false });
    await expect(services.discussion.acceptAnswer(other, address, 2)).rejects.toMatchObject({ kind: 'forbidden' });
    await services.discussion.removePost(other, { ...address, post: 2 });
    expect((await read(visitor, address)).accepted).toBeNull();
  });

  it('is not written to faster than people write', async () => {
    const { slug, author, address } = await aDiscussion(database.db, services);
    const limited = testServices(database.db, { limit: async (kind) => (kind === 'post' ? Promise.reject(tooMany('Slower.', 60)) : undefined) });
    await expect(limited.discussion.replyToTopic(author, address, { text: 'Again' })).rejects.toMatchObject({ kind: 'too-many' });
    await expect(limited.discussion.beginTopic(author, slug, { title: 'Once more', text: 'Again', visibility: 'public', about: null })).rejects.toMatchObject({ kind: 'too-many' });
  });
});

describe('a post', () => {
  it('is changed by who wrote it, and every wording stays to be read', async () => {
    const { author, other, address } = await aDiscussion(database.db, services, { text: 'First.' });
    const post = { ...address, post: 1 };
    await services.discussion.editPost(author, post, { intent: 'edit', text: 'Second.' });
    await services.discussion.editPost(author, post, { intent: 'edit', text: 'Second.' });
    await services.discussion.editPost(author, post, { intent: 'edit', text: 'Third.' });
    expect((await services.discussion.readPostHistory(visitor, post, { page: 1 })).wordings).toMatchObject([{ content: words('Third.'), until: null }, { content: words('Second.') }, { content: words('First.') }]);
    expect((await read(visitor, address)).posts).toMatchObject([{ content: words('Third.'), isEdited: true }]);
    await expect(services.discussion.editPost(other, post, { intent: 'edit', text: 'Mine now.' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(services.discussion.readOwnPost(other, post)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is taken back with all that it said before', async () => {
    const { author, other, reply, address } = await aDiscussion(database.db, services);
    await reply(other, 'A secret');
    const post = { ...address, post: 2 };
    await services.discussion.editPost(other, post, { intent: 'edit', text: 'No secret' });
    await services.discussion.reactToPost(author, post, 'thanks');
    await services.discussion.removePost(other, post);
    await expect(services.discussion.readPostHistory(other, post, { page: 1 })).rejects.toMatchObject({ kind: 'not-found' });
    const view = await read(author, address);
    expect(view.topic.postCount).toBe(1);
    expect(view.posts[1]).toMatchObject({ isRemoved: true, content: [], reactions: [] });
    expect(JSON.stringify(view)).not.toContain('ecret');
  });

  it('is thanked once by each, by a second press no more, and never by who wrote it', async () => {
    const { author, other, convener, address } = await aDiscussion(database.db, services);
    const post = { ...address, post: 1 };
    const react = (who: typeof other) => services.discussion.reactToPost(who, post, 'thanks');
    await react(other);
    await react(convener);
    expect((await read(other, address)).posts[0]?.reactions).toEqual([{ kind: 'thanks', people: 2, isMine: true }]);
    await react(other);
    expect((await read(other, address)).posts[0]?.reactions).toEqual([{ kind: 'thanks', people: 1, isMine: false }]);
    await expect(react(author)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(react(await aPerson(database.db))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('what somebody has read', () => {
  it('is told as what came since they looked last, on every device', async () => {
    const { slug, author, other, reply, address } = await aDiscussion(database.db, services);
    expect(await read(other, address)).toMatchObject({ firstNew: null, newCount: 0 });
    await reply(author, 'Second');
    await reply(author, 'Third');
    const unread = async () => (await services.discussion.listTopics(other, slug, { page: 1 })).topics[0]?.unread;
    expect(await unread()).toBe(2);
    expect(await read(other, address)).toMatchObject({ firstNew: 2, newCount: 2 });
    expect(await unread()).toBe(0);
    expect(await read(other, address)).toMatchObject({ firstNew: null, newCount: 0 });
  });

  it('does not grow by a page that a program fetched ahead', async () => {
    const { author, other, reply, address } = await aDiscussion(database.db, services);
    await read(other, address);
    await reply(author, 'Second');
    expect(await read(other, address, { isLookedAt: false })).toMatchObject({ newCount: 1 });
    expect(await read(other, address)).toMatchObject({ newCount: 1 });
  });

  it('never counts one’s own posts as new', async () => {
    const { other, reply, address } = await aDiscussion(database.db, services);
    await read(other, address);
    await reply(other, 'Mine');
    expect(await read(other, address)).toMatchObject({ newCount: 0, firstNew: null });
  });
});

describe('a topic for members', () => {
  it('is not there for anybody else: not in the list, not counted, not by its address', async () => {
    const { community, slug, address, other } = await aDiscussion(database.db, services, { title: 'Prices of assessors', visibility: 'members' });
    const outsider = await aPerson(database.db);
    for (const actor of [visitor, outsider]) {
      expect(await services.discussion.listTopics(actor, slug, { page: 1 })).toMatchObject({ topics: [], pages: 0 });
      expect(await services.discussion.listLatestTopics(actor, slug)).toMatchObject({ topics: [], count: 0 });
      await expect(read(actor, address)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(services.discussion.readPostHistory(actor, { ...address, post: 1 }, { page: 1 })).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect(await read(other, address)).toMatchObject({ topic: { isForMembers: true } });
    expect(await read(await aMember(database.db, community.id), address)).toMatchObject({ topic: { title: 'Prices of assessors' } });
  });
});
