import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createId } from '#domain/ids.ts';
import { tooMany } from '#domain/refusal.ts';
import type { Services } from '#server/services/index.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion, looking, posted } from '#test/support/discussion.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let passedMs = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + (passedMs += 1)) });
});
afterAll(() => database.close());

describe('a form that is sent twice', () => {
  it('makes one post, and is answered as the first, also where both come at one moment', async () => {
    const { author, other, address } = await aDiscussion(database.db, services);
    const reply = { text: 'Once', sentAs: createId() };
    const send = () => posted(services.discussion.replyToTopic(other, address, reply));
    const answers = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([2]));
    expect((await services.discussion.readTopic(author, address, looking)).posts).toHaveLength(2);
    // The mark is its writer's: another's form with the same is another.
    expect(await services.discussion.replyToTopic(author, address, reply)).toMatchObject({ number: 3 });
  });

  it('leads to its post where that stands by now', async () => {
    const { convener, other, address, slug } = await aDiscussion(database.db, services);
    const reply = { text: 'Once', sentAs: createId() };
    await services.discussion.replyToTopic(other, address, reply);
    const { number } = await services.discussion.splitTopic(convener, address, { title: 'A topic of its own', posts: [2] });
    expect(await services.discussion.replyToTopic(other, address, reply)).toEqual({ number: 1, topic: { slug, number } });
  });

  it('begins one topic', async () => {
    const { author, slug } = await aDiscussion(database.db, services);
    const begin = () => posted(services.discussion.beginTopic(author, slug, { title: 'One more topic', text: 'Words', visibility: 'public', about: null, sentAs }));
    const sentAs = createId();
    const [first, second] = [await begin(), await begin()];
    expect(second).toEqual(first);
    expect((await services.discussion.listTopics(author, slug, { page: 1 })).topics).toHaveLength(2);
  });
});

describe('a draft', () => {
  it('that comes after what was posted from its form is none', async () => {
    const { other, address } = await aDiscussion(database.db, services);
    const sentAs = createId();
    await services.discussion.replyToTopic(other, address, { text: 'Posted', sentAs });
    expect(await services.discussion.keepDraft(other, address, { title: '', text: 'Poste', sentAs })).toEqual({ savedAt: null });
    expect((await services.discussion.readTopic(other, address, looking)).draft).toBeNull();
    await services.discussion.keepDraft(other, address, { title: '', text: 'The next', sentAs: createId() });
    expect((await services.discussion.readTopic(other, address, looking)).draft).toMatchObject({ text: 'The next' });
  });

  it('stays whole where its topic becomes part of one for which there is a draft, too', async () => {
    const { convener, other, address, slug } = await aDiscussion(database.db, services);
    const { number } = await posted(services.discussion.beginTopic(convener, slug, { title: 'The larger topic', text: 'Words', visibility: 'public', about: null }));
    for (const [topic, text] of [[address.number, 'From the small one'], [number, 'In the large one']] as const) await services.discussion.keepDraft(other, { slug, number: topic }, { title: '', text });
    await services.discussion.mergeTopic(convener, address, { into: number });
    expect((await services.discussion.readTopic(other, { slug, number }, looking)).draft).toMatchObject({ text: 'In the large one\n\nFrom the small one' });
  });

});

describe('what a post said before', () => {
  it('has pages, the last wordings first', async () => {
    const { author, address } = await aDiscussion(database.db, services, { text: 'Wording 0' });
    const post = { ...address, post: 1 };
    for (let count = 1; count <= 21; count += 1) await services.discussion.editPost(author, post, { intent: 'edit', text: `Wording ${count}` });
    const wordsOf = async (page: number) => {
      const view = await services.discussion.readPostHistory(author, post, { page });
      return { ...view, said: view.wordings.map(({ content: [block] }) => (block?.kind === 'paragraph' && block.children[0]?.kind === 'text' ? block.children[0].text : '')) };
    };
    const [first, last] = [await wordsOf(1), await wordsOf(9)];
    expect([first.page, first.pages, first.said[0], first.said.length]).toEqual([1, 2, 'Wording 21', 21]);
    expect([last.page, last.said]).toEqual([2, ['Wording 0']]);
  });

  it('is not written faster than people write', async () => {
    const { author, address } = await aDiscussion(database.db, services);
    const limited = testServices(database.db, { limit: async (kind) => (kind === 'post' ? Promise.reject(tooMany('Slower.', 60)) : undefined) });
    await expect(limited.discussion.editPost(author, { ...address, post: 1 }, { intent: 'edit', text: 'Again' })).rejects.toMatchObject({ kind: 'too-many' });
  });
});

it('what is discussed about a question goes with it when it becomes part of another', async () => {
  const { convener, author, slug, community } = await aDiscussion(database.db, services);
  const propose = async (text: string) => (await services.questions.proposeQuestion(author, slug, { text, background: '' })).id;
  const [from, into] = [await propose('How do two assessors agree?'), await propose('How do assessors agree at all?')];
  const { number } = await posted(services.discussion.beginTopic(author, slug, { title: 'About that question', text: 'Words', visibility: 'public', about: { kind: 'question', name: from } }));
  await services.questions.mergeQuestion(convener, { slug, id: from }, into);
  expect((await services.discussion.readTopic(author, { slug, number }, looking)).about).toMatchObject({ kind: 'question', path: `/communities/${community.slug}/questions/${into}` });
});
