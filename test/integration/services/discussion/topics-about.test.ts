import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCredential } from '#db/repositories/credentials.ts';
import { insertCredentialVersion } from '#db/repositories/credential-versions.ts';
import { findables, summits } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion, looking, posted } from '#test/support/discussion.ts';
import { TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

async function aboutASummit(state: 'published' | 'draft' = 'published') {
  const community = await aCommunity(database.db);
  const summit = await aSummit(database.db, { communityId: community.id, title: 'The autumn summit' });
  const about = { kind: 'summit', name: summit.slug } as const;
  const discussion = await aDiscussion(database.db, services, { community, about });
  if (state === 'draft') await database.db.update(summits).set({ state: 'draft' }).where(eq(summits.id, summit.id));
  return { ...discussion, summit, about };
}

describe('a topic about a summit', () => {
  it('says so, leads there, and is led to from there with the count of its posts', async () => {
    const { slug, address, author, other, about, reply, number } = await aboutASummit();
    await reply(other, 'Second');
    expect((await services.discussion.readTopic(visitor, address, looking)).about).toEqual({ kind: 'summit', title: 'The autumn summit', path: `/summits/${about.name}` });
    const topics = [{ path: `/communities/${slug}/topics/${number}`, title: 'How do two assessors agree?', posts: 2 }];
    expect(await services.discussion.listTopicsAbout(visitor, about)).toEqual({ topics, count: { topics: 1, posts: 2 }, begin: null });
    expect(await services.discussion.listTopicsAbout(author, about)).toMatchObject({ begin: `/communities/${slug}/topics/new?about=summit:${about.name}` });
    expect((await services.discussion.listTopics(visitor, slug, { page: 1 })).topics).toMatchObject([{ about: { title: 'The autumn summit' } }]);
  });

  it('is open to nobody but those who lead the community while the summit is a draft', async () => {
    const { slug, address, convener, other, author, about } = await aboutASummit('draft');
    for (const actor of [visitor, other, author]) {
      await expect(services.discussion.readTopic(actor, address, looking)).rejects.toMatchObject({ kind: 'not-found' });
      expect(await services.discussion.listTopics(actor, slug, { page: 1 })).toMatchObject({ topics: [], pages: 0 });
      expect(await services.discussion.listTopicsAbout(actor, about)).toBeNull();
    }
    expect((await services.discussion.readTopic(convener, address, looking)).about).toMatchObject({ title: 'The autumn summit' });
    expect((await services.discussion.listTopics(convener, slug, { page: 1 })).topics).toHaveLength(1);
  });

  it('is not begun in another community, nor about what one may not read', async () => {
    const { about } = await aboutASummit();
    const elsewhere = await aDiscussion(database.db, services);
    const begin = (name: string) => posted(services.discussion.beginTopic(elsewhere.author, elsewhere.slug, { title: 'About that', text: 'Words', visibility: 'public', about: { kind: 'summit', name } }));
    await expect(begin(about.name)).rejects.toMatchObject({ kind: 'not-found' });
    const draft = await aSummit(database.db, { communityId: elsewhere.community.id, state: 'draft', publishedAt: null });
    await expect(begin(draft.slug)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await services.discussion.readThingToDiscuss(elsewhere.author, elsewhere.slug, about)).toBeNull();
  });
});

describe('what is found by words', () => {
  const found = async (communityId: string) => (await database.db.select({ kind: findables.kind, realm: findables.realm }).from(findables).where(and(eq(findables.communityId, communityId), inArray(findables.kind, ['topic', 'post'])))).map(({ kind, realm }) => `${kind} ${realm}`).toSorted();

  it('of a topic about a summit is nothing while that is a draft', async () => {
    const { community, summit } = await aboutASummit();
    expect(await found(community.id)).toEqual(['post public', 'topic public']);
    await database.db.update(summits).set({ state: 'draft' }).where(eq(summits.id, summit.id));
    expect(await found(community.id)).toEqual([]);
    await database.db.update(summits).set({ state: 'published' }).where(eq(summits.id, summit.id));
    expect(await found(community.id)).toEqual(['post public', 'topic public']);
  });

  it('of a topic that became part of another are its posts, there', async () => {
    const { community, convener, slug, address, author } = await aDiscussion(database.db, services);
    const { number } = await posted(services.discussion.beginTopic(author, slug, { title: 'The one that stays', text: 'Stays', visibility: 'public', about: null }));
    await services.discussion.mergeTopic(convener, address, { into: number });
    expect(await found(community.id)).toEqual(['post public', 'post public', 'topic public']);
  });
});

describe('a topic about a credential', () => {
  it('is for members until a version of it is published', async () => {
    const community = await aCommunity(database.db);
    const { slug } = await services.credentials.beginCredential(await aMember(database.db, community.id), community.slug, { name: 'Leading discussions' });
    const about = { kind: 'credential', name: slug } as const;
    const { address, other } = await aDiscussion(database.db, services, { community, about });
    const outsider = await aPerson(database.db);
    await expect(services.discussion.readTopic(outsider, address, looking)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await services.discussion.listTopicsAbout(outsider, about)).toBeNull();
    expect((await services.discussion.readTopic(other, address, looking)).about).toMatchObject({ path: `/credentials/${slug}` });
    const { id: credentialId } = await getCredential(database.db, slug);
    await insertCredentialVersion(database.db, { id: createId(), credentialId, number: 1, version: '1.0.0', change: 'first', content: '{}', hash: '', note: '', achievementId: '', overrides: [], publishedById: null, publishedAt: TEST_NOW });
    expect((await services.discussion.readTopic(visitor, address, looking)).about).toMatchObject({ title: 'Leading discussions' });
  });
});

describe('a post that links to pages of this site', () => {
  it('tells what they are, as far as everybody may read them, in one statement', async () => {
    const community = await aCommunity(database.db);
    const [open, draft] = [await aSummit(database.db, { communityId: community.id, title: 'The open one' }), await aSummit(database.db, { communityId: community.id, state: 'draft', title: 'The draft' })];
    const { author, address, slug } = await aDiscussion(database.db, services, { community });
    const { id } = await services.questions.proposeQuestion(author, slug, { text: 'Who reads the evidence?', background: '' });
    await services.discussion.replyToTopic(author, address, { text: `See ${TEST_ORIGIN}/summits/${open.slug}, [the draft](/summits/${draft.slug}) and /nothing, and [this](/communities/${slug}/questions/${id}).` });
    const { posts } = await services.discussion.readTopic(author, address, looking);
    expect(posts[1]?.previews).toEqual([{ kind: 'summit', title: 'The open one', path: `/summits/${open.slug}` }, { kind: 'question', title: 'Who reads the evidence?', path: `/communities/${slug}/questions/${id}` }]);
  });
});

describe('what is said about a thing', () => {
  it('is nothing where nothing is said and nobody asks to, or where there is no such thing', async () => {
    const summit = await aSummit(database.db);
    expect(await services.discussion.listTopicsAbout(visitor, { kind: 'summit', name: summit.slug })).toBeNull();
    for (const kind of ['summit', 'question', 'credential', 'report'] as const) expect(await services.discussion.listTopicsAbout(visitor, { kind, name: 'none' })).toBeNull();
  });
});
