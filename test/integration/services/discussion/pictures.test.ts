import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentImageBytes, documentImages, documents } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { MOST_PICTURES } from '#domain/discussion/post-images.ts';
import { createFolderImageStore } from '#server/images/folder-image-store.ts';
import { action as topicAction } from '#app/routes/communities.topic/route.tsx';
import { loader as imageLoader } from '#app/routes/post-image/route.ts';
import type { Services } from '#server/services/index.ts';
import { aPerson, aMember, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion, looking, posted } from '#test/support/discussion.ts';
import { aPng } from '#test/support/images.ts';
import { outcomeOf } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let folder = '';
let passedMs = 0;
const now = () => new Date(TEST_NOW.getTime() + (passedMs += 1));
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, { now });
  folder = await mkdtemp(path.join(tmpdir(), 'plenary-pictures-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.close();
});

const aFile = async (bytes?: Uint8Array<ArrayBuffer>) => new File([bytes ?? new Uint8Array(await aPng({ width: 60, height: 20 }))], 'rubric.png', { type: 'image/png' });
const pictured = async () => ({ text: 'Look at this', picture: await aFile(), pictureWords: 'A rubric of three rows' });

async function aPicturedTopic(visibility: 'public' | 'members' = 'public') {
  const discussion = await aDiscussion(database.db, services, { visibility });
  const { other, address } = discussion;
  await services.discussion.replyToTopic(other, address, await pictured());
  const picturesIn = async (number: number, from: Actor = other, at = address) =>
    (await services.discussion.readTopic(from, at, looking)).posts.filter((post) => post.number === number).flatMap(({ content }) => content.flatMap((block) => (block.kind === 'paragraph' ? block.children : []))).flatMap((part) => (part.kind === 'image' ? [part] : []));
  const [picture] = await picturesIn(2);
  const src = picture?.src ?? '';
  const look = (actor: Actor, known: string | null = null) => services.discussion.readPostImage(actor, src.split('/').at(-1) ?? '', known);
  return { ...discussion, post: { ...address, post: 2 }, picturesIn, picture, src, look };
}

describe('a picture in a post', () => {
  it('stands below the text with what it shows, for whoever may read the post', async () => {
    const { picture, look } = await aPicturedTopic();
    expect(picture).toMatchObject({ text: 'A rubric of three rows', width: 60, height: 20 });
    const { type, tag, bytes } = await look(visitor);
    expect([type, bytes?.length]).toEqual(['image/png', expect.any(Number)]);
    expect(await look(visitor, tag)).toEqual({ type, tag, bytes: null });
  });

  it('is told to nobody else, as if it were not there', async () => {
    const { community, author, look } = await aPicturedTopic('members');
    expect((await look(author)).bytes).not.toBeNull();
    for (const actor of [visitor, await aPerson(database.db)]) await expect(look(actor)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await look(await aMember(database.db, community.id))).bytes).not.toBeNull();
    await expect(services.discussion.readPostImage(author, 'no-id', null)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('goes along where the post goes', async () => {
    const { convener, address, slug, picturesIn, look } = await aPicturedTopic();
    const { number } = await services.discussion.splitTopic(convener, address, { title: 'A topic of its own', posts: [2] });
    expect(await picturesIn(1, convener, { slug, number })).toHaveLength(1);
    await services.discussion.steerTopic(convener, { slug, number }, { intent: 'describe', title: 'For members now', visibility: 'members' });
    await expect(look(visitor)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is no more than its words in another’s post, and what is elsewhere is not loaded', async () => {
    const { author, address, src, picturesIn, reply } = await aPicturedTopic();
    await reply(author, `![Mine](${src}) ![Pixel](https://tracker.example/p.png)`);
    expect(await picturesIn(3)).toEqual([]);
    expect(JSON.stringify((await services.discussion.readTopic(author, address, looking)).posts[2]?.content)).toContain('Mine');
  });

  it('stays while its post is changed, joined by others, and is taken out by its line', async () => {
    const { other, post, picturesIn } = await aPicturedTopic();
    const { text } = await services.discussion.readOwnPost(other, post);
    await services.discussion.editPost(other, post, { intent: 'edit', text: `First: ${text}`, picture: await aFile(), pictureWords: 'A second' });
    expect((await picturesIn(2)).map(({ text: words }) => words)).toEqual(['A rubric of three rows', 'A second']);
    await services.discussion.editPost(other, post, { intent: 'edit', text: 'Words alone' });
    expect(await picturesIn(2)).toEqual([]);
    expect((await services.discussion.readPostHistory(other, post, { page: 1 })).wordings.map(({ content }) => JSON.stringify(content).split('"image"').length - 1)).toEqual([0, 2, 1]);
  });

  it('goes with the post once that is taken back, from the database and from a folder', async () => {
    const { other, post, look } = await aPicturedTopic();
    await services.discussion.removePost(other, post);
    await expect(look(other)).rejects.toMatchObject({ kind: 'not-found' });
    const left = async () => [await database.db.$count(documentImages, eq(documentImages.accountId, other.accountId)), await database.db.$count(documents, eq(documents.kind, 'post'))];
    expect((await left())[0]).toBe(0);
    const imageStore = createFolderImageStore(folder);
    const inFolder = testServices(database.db, { now, imageStore, imageStoreIn: () => imageStore });
    const { number } = await posted(inFolder.discussion.replyToTopic(other, post, await pictured()));
    expect(await readdir(folder)).toHaveLength(1);
    await inFolder.discussion.removePost(other, { ...post, post: number });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not kept where the post is not, nor more than a post may hold', async () => {
    const { convener, other, address, post } = await aPicturedTopic();
    const before = await database.db.$count(documentImageBytes);
    for (let count = 1; count < MOST_PICTURES; count += 1) await services.discussion.editPost(other, post, { intent: 'edit', text: `Wording ${count}`, picture: await aFile(), pictureWords: 'One more' });
    await expect(services.discussion.editPost(other, post, { intent: 'edit', text: 'Too many', picture: await aFile(), pictureWords: 'One more' })).rejects.toMatchObject({ code: 'full', field: 'picture' });
    expect((await services.discussion.readOwnPost(other, post)).text).toContain(`Wording ${MOST_PICTURES - 1}`);
    await services.discussion.steerTopic(convener, address, { intent: 'lock' });
    await expect(services.discussion.replyToTopic(other, address, await pictured())).rejects.toMatchObject({ code: 'topic-locked' });
    expect(await database.db.$count(documentImageBytes)).toBe(before + MOST_PICTURES - 1);
  });
});

describe('the form of a post', () => {
  const posting = (actor: Actor, { slug, number }: { slug: string; number: number }, fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return topicAction({ request: new Request(`${TEST_ORIGIN}/communities/${slug}/topics/${number}`, { method: 'POST', body }), params: { slug, number: String(number) }, context: asActor(services, actor).context });
  };

  it('takes a picture without any script, and answers with where the post stands', async () => {
    const { other, address, slug, number, look } = await aPicturedTopic();
    const answer = await outcomeOf(await posting(other, address, { intent: 'reply', text: 'One more', picture: await aFile(), pictureWords: 'A square' }));
    expect(answer.location).toBe(`/communities/${slug}/topics/${number}#post-3`);
    expect((await look(other)).bytes).not.toBeNull();
  });

  it.each([
    ['asks what a picture shows', { picture: 'picture' }, 'pictureWords', /Say what the picture shows/],
    ['takes nothing that is no picture', { picture: 'text', pictureWords: 'A rubric' }, 'picture', /not an image/],
  ] as const)('%s, with the text kept', async (_what, { picture, ...rest }, field, sentence) => {
    const { other, address } = await aPicturedTopic();
    const file = picture === 'picture' ? await aFile() : await aFile(new TextEncoder().encode('<svg onload=alert(1)>'));
    const answer = await outcomeOf(await posting(other, address, { intent: 'reply', text: 'Kept words', picture: file, ...rest }));
    const { lastResult } = answer.body as { lastResult: { error: Record<string, string[]>; initialValue: Record<string, string> } };
    expect(lastResult.error[field]?.join(' ')).toMatch(sentence);
    expect(lastResult.initialValue['text']).toBe('Kept words');
    expect((await services.discussion.readTopic(other, address, looking)).posts).toHaveLength(2);
  });

  it('without a picture sends an empty file, which is none', async () => {
    const { other, address } = await aPicturedTopic();
    await posting(other, address, { intent: 'reply', text: 'Words alone', picture: new File([], ''), pictureWords: '' });
    expect((await services.discussion.readTopic(other, address, looking)).posts[2]).toMatchObject({ number: 3 });
  });
});

it('the address of a picture answers with it and nothing else, to be asked for each time', async () => {
  const { src } = await aPicturedTopic();
  const answer = await imageLoader({ request: new Request(`${TEST_ORIGIN}${src}`), params: { imageId: src.split('/').at(-1) ?? '' }, context: asActor(services, visitor).context });
  expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Cache-Control'), answer.headers.get('Content-Security-Policy')]).toEqual([200, 'image/png', 'private, no-cache', "default-src 'none'; sandbox"]);
});
