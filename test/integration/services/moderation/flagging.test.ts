import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { participations } from '#db/schema/index.ts';
import type { Db } from '#db/client.ts';
import type { Services } from '#server/services/index.ts';
import { aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { anUnkindPost } from '#test/support/moderation.ts';
import { testServices } from '#test/support/services.ts';
import { posted } from '#test/support/discussion.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

const queue = { order: 'oldest', show: 'open', page: 1 } as const;

describe('flagging', () => {
  it('gathers all flags on a post in one case, and keeps one of each person', async () => {
    const { author, convener, slug, community, flag, flagged } = await anUnkindPost(db, services);
    const another = await aMember(db, community.id);
    await flag(author);
    await flag(another, 'It mocks.');
    await expect(flag(author)).rejects.toMatchObject({ code: 'flagged-already' });
    expect(await services.moderation.listCases(convener, slug, queue)).toMatchObject({ open: 1, cases: [{ flags: 2, kinds: ['unkind'], post: { number: 2, words: 'You understand nothing of UNKINDMARK.' } }] });
    expect((await services.moderation.readCase(convener, await flagged())).flags).toMatchObject([{ by: author.name, kind: 'unkind', words: 'It attacks Ada.' }, { by: another.name, words: 'It mocks.' }]);
  });

  it('makes one case of two flags that come at once', async () => {
    const { author, convener, community, slug, flag } = await anUnkindPost(db, services);
    const another = await aMember(db, community.id);
    await Promise.all([flag(author), flag(another)]);
    expect(await services.moderation.listCases(convener, slug, queue)).toMatchObject({ open: 1, cases: [{ flags: 2 }] });
  });

  it('is for members with an account, and not for who wrote the post', async () => {
    const { writer, flag, siteAdmin } = await anUnkindPost(db, services);
    await expect(flag(writer)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(flag(await aPerson(db))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(flag(siteAdmin)).resolves.toBeUndefined();
  });

  it('shows who flagged what they said, and what came of it', async () => {
    const { author, facilitator, post, flag, act } = await anUnkindPost(db, services);
    expect((await services.moderation.readPostToFlag(author, post)).flag).toBeNull();
    await flag(author);
    expect((await services.moderation.readPostToFlag(author, post)).flag).toMatchObject({ kind: 'unkind', words: 'It attacks Ada.', state: 'waits' });
    await act(facilitator, 'dismiss', { words: 'It is blunt, and about the matter.' });
    expect((await services.moderation.readPostToFlag(author, post)).flag).toMatchObject({ state: 'dismissed', why: 'It is blunt, and about the matter.' });
  });

  it('tells those who moderate once, by the first flag, and site administrators only where nobody else could act', async () => {
    const { author, convener, facilitator, writer, siteAdmin, community, flag } = await anUnkindPost(db, services);
    await flag(author);
    await flag(await aMember(db, community.id));
    const toldTo = async (who: typeof author) => (await services.notices.listNotices(who, 1)).days.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'case').map(({ count }) => count);
    expect(await toldTo(convener)).toEqual([1]);
    expect(await toldTo(facilitator)).toEqual([1]);
    expect([...(await toldTo(siteAdmin)), ...(await toldTo(writer)), ...(await toldTo(author))]).toEqual([]);
  });

  it('tells site administrators of what a convener wrote, whom nobody else may judge', async () => {
    const { author, convener, siteAdmin, address, reply } = await anUnkindPost(db, services);
    const { number } = await reply(convener, 'Be quiet.');
    await services.moderation.flagPost(author, { ...address, post: number }, { kind: 'unkind', words: 'It is harsh.' });
    const told = (await services.notices.listNotices(siteAdmin, 1)).days.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'case');
    expect(told).toHaveLength(1);
    expect((await services.notices.listNotices(convener, 1)).days.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'case')).toEqual([]);
  });

  it('is limited', async () => {
    const counted: string[] = [];
    const limited = testServices(db, { limit: async (kind) => void counted.push(kind) });
    const { author, post } = await anUnkindPost(db, services);
    await limited.moderation.flagPost(author, post, { kind: 'other', words: 'It is odd.' });
    expect(counted).toEqual(['flag']);
  });

  it('takes entries of the directory, of those who are listed there', async () => {
    const { author, convener, slug, community } = await anUnkindPost(db, services);
    const seller = await aMember(db, community.id, 'participant', await aPerson(db, { isListed: true, offers: 'Cheap badges' }));
    const unlisted = await aMember(db, community.id);
    const flagEntry = (accountId: string) => services.moderation.flagEntry(author, { slug, accountId }, { kind: 'advertising', words: 'They sell.' });
    await flagEntry(seller.accountId);
    await expect(flagEntry(unlisted.accountId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(flagEntry(author.accountId)).rejects.toMatchObject({ kind: 'forbidden' });
    const { cases } = await services.moderation.listCases(convener, slug, queue);
    expect(cases).toMatchObject([{ post: null, person: seller.name, kinds: ['advertising'] }]);
    expect(await services.moderation.readCase(convener, { slug, caseId: cases[0]?.id ?? '' })).toMatchObject({ post: null, person: { offers: 'Cheap badges' }, may: ['dismiss', 'silence', 'suspend'] });
  });
});

describe('the list of cases', () => {
  it('is for who moderates the community, and shows who convenes a summit what is about that', async () => {
    const given = await anUnkindPost(db, services);
    const { author, community, convener, slug, facilitator, siteAdmin, flag } = given;
    await flag(author);
    const summit = await aSummit(db, { communityId: community.id });
    const summitConvener = await aParticipant(db, summit.id, 'convener', await aMember(db, community.id));
    const about = await posted(services.discussion.beginTopic(author, slug, { title: 'About the summit', text: 'It is dull.', visibility: 'public', about: { kind: 'summit', name: summit.slug } }));
    const dull = { slug, number: about.number, post: 1 };
    await services.moderation.flagPost(given.writer, dull, { kind: 'off-topic', words: 'Dull is no reason.' });
    for (const who of [convener, facilitator, siteAdmin]) expect(await services.moderation.listCases(who, slug, queue)).toMatchObject({ open: 2 });
    const own = await services.moderation.listCases(summitConvener, slug, queue);
    expect(own.cases).toMatchObject([{ post: { topic: 'About the summit' } }]);
    await services.moderation.actOnCase(summitConvener, { slug, caseId: own.cases[0]?.id ?? '' }, { kind: 'hide', reason: 'off-topic', words: 'It is about nothing.' });
    await expect(services.moderation.readCase(summitConvener, await given.flagged())).rejects.toMatchObject({ kind: 'not-found' });
    await db.update(participations).set({ state: 'left' }).where(eq(participations.accountId, summitConvener.accountId));
    await expect(services.moderation.listCases(summitConvener, slug, queue)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const who of [author, given.writer]) await expect(services.moderation.listCases(who, slug, queue)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('stands in the order that is asked for', async () => {
    const { author, convener, community, slug, address, flag, reply } = await anUnkindPost(db, services);
    await flag(author);
    const { number } = await reply(author, 'A second one.');
    const later = testServices(db, { now: () => new Date('2026-03-02T16:00:00Z') });
    for (const who of [await aMember(db, community.id), await aMember(db, community.id)]) await later.moderation.flagPost(who, { ...address, post: number }, { kind: 'off-topic', words: 'Not here.' });
    const numbers = async (order: 'oldest' | 'most-flagged') => (await services.moderation.listCases(convener, slug, { ...queue, order })).cases.map(({ post }) => post?.number);
    expect(await numbers('oldest')).toEqual([2, 3]);
    expect(await numbers('most-flagged')).toEqual([3, 2]);
  });
});
