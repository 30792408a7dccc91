import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, noticeSettings, notices as noticeTable } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { HOUR_MS } from '#domain/clock.ts';
import type { Distance } from '#domain/distance/distance.ts';
import { sentenceText } from '#domain/notices/notice-sentence.ts';
import { tell, type Telling } from '#server/services/notices/tell.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion } from '#test/support/discussion.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let passedMs = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + (passedMs += 1)) });
});
afterAll(() => database.close());

const textsOf = async (who: Person) => (await services.notices.listNotices(who, 1)).days.flatMap(({ lines }) => lines.map(({ sentence }) => sentenceText(sentence)));
const keep = (who: Person, from: Person, distance: Distance) => services.distance.keepDistance(who, { personId: from.accountId }, distance);

/** Ada began a topic; Ben and Cid are members, too. */
async function threeInATopic() {
  const discussion = await aDiscussion(database.db, services, { title: 'Agreeing on scores' });
  const { community, author: ada } = discussion;
  const member = async (name: string) => aMember(database.db, community.id, 'participant', await aPerson(database.db, { name, isListed: true }));
  const [ben, cid] = [await member('Ben Okri'), await member('Cid Vega')];
  await database.db.update(accounts).set({ name: 'Ada Lovelace', isListed: true }).where(eq(accounts.id, ada.accountId));
  return { ...discussion, ada, ben, cid };
}

describe.each(['mute', 'block'] as const)('whoever chose to %s somebody', (distance) => {
  it('is told of nothing that they write: no mention, answer, post or topic; and of others as before', async () => {
    const { ada, ben, cid, slug, reply } = await threeInATopic();
    const { id: communityId } = (await threeIdsOf(slug)) ?? { id: '' };
    await services.notices.follow(ada, { kind: 'community', id: communityId, state: 'following' });
    await keep(ada, ben, distance);
    await reply(ben, '@Ada Lovelace, look.', 1);
    await reply(ben, 'And more.');
    await services.discussion.beginTopic(ben, slug, { title: 'Another topic', text: 'Hello @Ada Lovelace', visibility: 'public', about: null });
    expect(await textsOf(ada)).toEqual([]);
    expect(await services.notices.countUnread(ada)).toBe('');
    await reply(cid, 'I see it otherwise.', 1);
    expect(await textsOf(ada)).toEqual(['Cid Vega answered you in “Agreeing on scores”']);
  });

  it('is not told either once a post calls them that did not before', async () => {
    const { ada, ben, address, reply } = await threeInATopic();
    await keep(ada, ben, distance);
    await reply(ben, 'Nobody is called here.');
    await services.discussion.editPost(ben, { ...address, post: 2 }, { intent: 'edit', text: '@Ada Lovelace is called here.' });
    expect(await textsOf(ada)).toEqual([]);
  });

  it('hears again from them what comes once it is undone, and nothing of what came meanwhile', async () => {
    const { ada, ben, reply } = await threeInATopic();
    await keep(ada, ben, distance);
    await reply(ben, 'Unheard', 1);
    await services.distance.undoDistance(ada, ben.accountId);
    expect(await textsOf(ada)).toEqual([]);
    await reply(ben, 'Heard', 1);
    expect(await textsOf(ada)).toEqual(['Ben Okri answered you in “Agreeing on scores”']);
  });

  it('gives them nothing to learn it by: they are told, answered and shown what they were before', async () => {
    const { ada, ben, address, reply } = await threeInATopic();
    const before = await services.accounts.readPerson(ben, ada.accountId);
    await keep(ada, ben, distance);
    await reply(ben, '@Ada Lovelace, look.', 1);
    await reply(ada, '@Ben Okri, I answer.', 2);
    expect(await textsOf(ben)).toEqual(['Ada Lovelace mentioned you in “Agreeing on scores”']);
    await services.discussion.reactToPost(ben, { ...address, post: 1 }, 'thanks');
    expect(await services.accounts.readPerson(ben, ada.accountId)).toEqual(before);
    expect(await services.distance.listKeptAway(ben)).toEqual([]);
  });

  it('is mailed no more what of them waits for the next digest; it stands in the list, as what was told before', async () => {
    const { ada, ben, cid, reply } = await threeInATopic();
    await reply(ben, 'WAITSMARK');
    await reply(cid, 'COMESMARK');
    await keep(ada, ben, distance);
    const email = (await database.db.select().from(accounts).where(eq(accounts.id, ada.accountId)))[0]?.email ?? '';
    await testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + 48 * HOUR_MS) }).notices.sendNoticeMails();
    const mailed = (await mailsTo(database.db, email)).map(({ text }) => text).join('\n');
    expect(mailed).toContain('COMESMARK');
    expect(mailed).not.toContain('WAITSMARK');
    expect(await textsOf(ada)).toEqual(['Cid Vega and Ben Okri wrote in “Agreeing on scores”']);
  });

  it('is mailed nothing at once that they write', async () => {
    const { ada, ben, reply } = await threeInATopic();
    await database.db.insert(noticeSettings).values({ accountId: ada.accountId, paces: { mention: 'at-once', post: 'at-once' } });
    await keep(ada, ben, distance);
    await reply(ben, '@Ada Lovelace, look.');
    expect(await database.db.$count(noticeTable, eq(noticeTable.accountId, ada.accountId))).toBe(0);
  });

  it('gets what is said in an office all the same: an announcement, and that who leads the community accepted their post', async () => {
    const { ada, convener, cid, address, community, reply } = await threeInATopic();
    const summit = await aSummit(database.db, { communityId: community.id, title: 'Spring summit' });
    await aParticipant(database.db, summit.id, 'participant', cid);
    await keep(cid, convener, distance);
    await services.summits.announce(convener, summit.slug, 'Lunch is ready');
    await reply(cid, 'This is how.');
    await reply(convener, 'Good.', 2);
    await services.discussion.acceptAnswer(convener, address, 2);
    expect((await textsOf(cid)).toSorted()).toEqual([expect.stringMatching(/ accepted your post as the answer in “Agreeing on scores”$/), expect.stringMatching(/ told everybody in “Spring summit”$/)]);
    await keep(cid, ada, distance);
    await services.discussion.acceptAnswer(ada, address, null);
    await services.discussion.acceptAnswer(ada, address, 2);
    expect(await textsOf(cid)).toEqual([expect.stringMatching(/ told everybody in/)]);
  });
});

const threeIdsOf = (slug: string) => database.db.query.communities.findFirst({ where: (community, { eq: is }) => is(community.slug, slug) });

describe('of who asks something of one', () => {
  const asked = async (to: Person, by: Person, kind: Telling['kind'], isInOffice = false) => {
    const community = await aCommunity(database.db, { name: 'Assessors' });
    return tell(testDeps(database.db), database.db, { kind, thing: { kind: 'community', id: community.id }, byId: by.accountId, isInOffice, to: [to.accountId], title: 'Assessors', path: '/' });
  };

  it('one hears though one muted them, and not once one blocked them', async () => {
    const [ada, ben] = [await aPerson(database.db), await aPerson(database.db, { isListed: true })];
    await keep(ada, ben, 'mute');
    for (const kind of ['invitation', 'sign-off'] as const) expect(await asked(ada, ben, kind)).toEqual([ada.accountId]);
    await keep(ada, ben, 'block');
    for (const kind of ['invitation', 'sign-off'] as const) expect(await asked(ada, ben, kind)).toEqual([]);
    expect(await asked(ada, ben, 'sign-off', true)).toEqual([ada.accountId]);
  });
});
