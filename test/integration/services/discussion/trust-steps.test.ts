import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { communityMembers, moderationActs, posts } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';
import type { Services } from '#server/services/index.ts';
import { aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion, looking, posted } from '#test/support/discussion.ts';
import { anUnkindPost } from '#test/support/moderation.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
let time = TEST_NOW;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db, { now: () => time });
});
afterAll(() => database.close());

const later = (ms: number): void => void (time = new Date(time.getTime() + ms));
const times = (count: number): number[] => Array.from({ length: count }, (_, number) => number + 1);
const links = (count: number): string => times(count).map((number) => `https://site-${number}.example/`).join(' ');
const begin = (who: Person, slug: string, title: string, text = 'Words') => posted(services.discussion.beginTopic(who, slug, { title, text, visibility: 'public', about: null }));

/** A member whom the community has known for a while. */
async function aKnownMember() {
  const discussion = await aDiscussion(db, services);
  const { other: known, community, reply } = discussion;
  for (const number of times(3)) await reply(known, `Words ${number}`);
  await db.update(communityMembers).set({ joinedAt: new Date(time.getTime() - 3 * DAY_MS) }).where(eq(communityMembers.accountId, known.accountId));
  later(HOUR_MS);
  return { ...discussion, known, communityId: community.id };
}

describe('a new member', () => {
  it('posts five times an hour; what is one too many comes back with the reason, is kept as a draft, and can be posted later', async () => {
    const { other, address, reply } = await aDiscussion(db, services);
    for (const number of times(5)) await reply(other, `Words ${number}`);
    await expect(reply(other, 'One too many')).rejects.toMatchObject({ kind: 'too-many', code: 'too-often', retryAfterSeconds: 3_600, message: expect.stringContaining('5 times within an hour') as string });
    expect((await services.discussion.readTopic(other, address, looking)).draft).toMatchObject({ text: 'One too many' });
    later(HOUR_MS);
    await expect(reply(other, 'One too many')).resolves.toMatchObject({ number: 7 });
    expect((await services.discussion.readTopic(other, address, looking)).draft).toBeNull();
  });

  it('gets no further post by taking one back', async () => {
    const { other, address, reply } = await aDiscussion(db, services);
    for (const number of times(5)) await reply(other, `Words ${number}`);
    await services.discussion.removePost(other, { ...address, post: 2 });
    await expect(reply(other, 'In its place')).rejects.toMatchObject({ code: 'too-often' });
  });

  it('cannot pass the limit by posting at the same moment', async () => {
    const { other, community, reply } = await aDiscussion(db, services);
    for (const number of times(3)) await reply(other, `Words ${number}`);
    const second = testServices(database.db, { now: () => time });
    const { number } = await begin(other, community.slug, 'Another topic');
    const answers = await Promise.allSettled(times(6).map((each) => (each % 2 ? reply(other, `At once ${each}`) : posted(second.discussion.replyToTopic(other, { slug: community.slug, number }, { text: `At once ${each}` })))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.$count(posts, eq(posts.authorId, other.accountId))).toBe(5);
  });

  it('begins two topics a day, and finds the third in their draft', async () => {
    const { other, slug } = await aDiscussion(db, services);
    for (const number of times(2)) await begin(other, slug, `Topic ${number}`);
    await expect(begin(other, slug, 'The third topic', 'Third words')).rejects.toMatchObject({ code: 'too-often', message: expect.stringContaining('24 hours') as string });
    expect(await services.discussion.readNewDraft(other, slug)).toEqual({ title: 'The third topic', text: 'Third words' });
    later(DAY_MS);
    await expect(begin(other, slug, 'The third topic')).resolves.toBeTruthy();
  });

  it('puts two links to other sites into a post, when it is written and when it is changed', async () => {
    const { other, slug, address, reply } = await aDiscussion(db, services);
    const refused = { kind: 'invalid', code: 'too-many-links', field: 'text' };
    await expect(reply(other, links(3))).rejects.toMatchObject(refused);
    await expect(begin(other, slug, 'Many links', links(3))).rejects.toMatchObject(refused);
    const { number } = await reply(other, `${links(2)} and http://plenary.test/communities`);
    await expect(services.discussion.editPost(other, { ...address, post: number }, { intent: 'edit', text: links(3) })).rejects.toMatchObject(refused);
    await services.discussion.editPost(other, { ...address, post: number }, { intent: 'edit', text: `${links(2)} Better.` });
  });

  it('calls five people by name in a post', async () => {
    const { other, community, reply } = await aDiscussion(db, services);
    const people = [];
    for (const number of times(6)) people.push(await aMember(db, community.id, 'participant', await aPerson(db, { name: `Called ${'ABCDEF'[number - 1]}`, isListed: true })));
    const called = people.map(({ name }) => `@${name}`);
    await expect(reply(other, called.join(', '))).rejects.toMatchObject({ code: 'too-many-mentions' });
    await expect(reply(other, called.slice(1).join(', '))).resolves.toBeTruthy();
  });

  it('is new in each community by itself', async () => {
    const { other, reply } = await aDiscussion(db, services);
    for (const number of times(5)) await reply(other, `Words ${number}`);
    const elsewhere = await aDiscussion(db, services);
    await aMember(db, elsewhere.community.id, 'participant', other);
    await expect(elsewhere.reply(other, 'Here I may')).resolves.toBeTruthy();
  });
});

describe('a known member', () => {
  it('posts more, and puts more links into a post', async () => {
    const { known, reply } = await aKnownMember();
    for (const number of times(30)) await reply(known, `More ${number} ${links(6)}`);
    await expect(reply(known, 'One too many')).rejects.toMatchObject({ code: 'too-often', message: expect.stringContaining('30 times within an hour') as string });
  });

  it('is new again once a post of theirs was hidden, changes an older one without losing its links, and is known again once that is undone', async () => {
    const { known, address, slug, author, convener, reply } = await aKnownMember();
    const { number } = await reply(known, links(6));
    await services.moderation.flagPost(author, { ...address, post: 2 }, { kind: 'unkind', words: 'Harsh.' });
    const { cases } = await services.moderation.listCases(convener, slug, { order: 'oldest', show: 'open', page: 1 });
    const found = { slug, caseId: cases[0]?.id ?? '' };
    await services.moderation.actOnCase(convener, found, { kind: 'hide', reason: 'unkind', words: 'We do not attack each other here.' });
    await expect(reply(known, links(6))).rejects.toMatchObject({ code: 'too-many-links' });
    await services.discussion.editPost(known, { ...address, post: number }, { intent: 'edit', text: `${links(6)} Better.` });
    const { acts } = await services.moderation.readCase(convener, found);
    await services.moderation.liftAct(convener, found, { actId: acts[0]?.id ?? '', words: 'We read it again.' });
    await expect(reply(known, links(6))).resolves.toBeTruthy();
    expect(await db.$count(moderationActs, eq(moderationActs.accountId, known.accountId))).toBe(1);
  });
});

describe('whoever has an office', () => {
  it('is bound by none of it: facilitators, conveners, site administrators', async () => {
    const { convener, facilitator, siteAdmin, slug, reply } = await anUnkindPost(db, services);
    for (const who of [facilitator, convener, siteAdmin]) {
      for (const number of times(6)) await reply(who, `${number} ${links(6)}`);
      for (const number of times(3)) await begin(who, slug, `Topic ${number}`);
    }
  });
});
