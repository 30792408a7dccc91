import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, mails } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { Distance } from '#domain/distance/distance.ts';
import { findFilterOf } from '#domain/finding/find-filter.ts';
import type { RichBlock } from '#domain/rich-text.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { countStatements } from '#test/support/counted-statements.ts';
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

const keep = (who: Person, from: Person, distance: Distance) => services.distance.keepDistance(who, { personId: from.accountId }, distance);

/** Members of one community, listed, each with what they offer and look for. */
async function aCircle() {
  const community = await aCommunity(database.db);
  const join = async (name: string, offers: string[], seeks: string[]) => {
    const person = await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name, isListed: true, offers: `${name} in general`, seeks: '' }));
    await services.community.saveOwnEntry(person, community.slug, { offers, seeks, isOpenToIntroductions: true });
    return person;
  };
  const [ada, ben] = [await join('Ada', ['Small grants'], ['Rubric design']), await join('Ben', ['Rubric design'], ['Small grants'])];
  return { community, slug: community.slug, ada, ben };
}

describe('the page of a topic', () => {
  const foldedFor = async (who: Person, address: { slug: string; number: number }) => (await services.discussion.readTopic(who, address, looking)).posts.map(({ folded }) => folded);

  it('folds for its reader what somebody wrote whom they muted or blocked, for nobody else, until it is undone', async () => {
    const { author, other, convener, address, reply } = await aDiscussion(database.db, services);
    await reply(other, 'I differ.');
    await services.distance.keepDistance(author, { ...address, post: 2 }, 'mute');
    expect(await foldedFor(author, address)).toEqual([null, { by: 'mute', role: 'participant' }]);
    await services.distance.keepDistance(author, { ...address, post: 2 }, 'block');
    expect(await foldedFor(author, address)).toEqual([null, { by: 'block', role: 'participant' }]);
    for (const who of [other, convener]) expect(await foldedFor(who, address)).toEqual([null, null]);
    await services.distance.undoDistance(author, other.accountId);
    expect(await foldedFor(author, address)).toEqual([null, null]);
  });

  it('folds also what who leads the community wrote, and says what they are: what they say in their office comes by other ways', async () => {
    const { author, convener, address, reply } = await aDiscussion(database.db, services);
    await reply(convener, 'Please stay with the question.');
    await services.distance.keepDistance(author, { ...address, post: 2 }, 'mute');
    expect(await foldedFor(author, address)).toEqual([null, { by: 'mute', role: 'convener' }]);
  });

  it('counts nothing folded as new, and does not tell at its head what an answer says that is folded', async () => {
    const { author, other, convener, address, reply } = await aDiscussion(database.db, services);
    await services.discussion.readTopic(author, address, looking);
    await reply(other, 'ANSWERMARK');
    await reply(convener, 'A new post');
    await services.discussion.acceptAnswer(convener, address, 2);
    await services.distance.keepDistance(author, { ...address, post: 2 }, 'mute');
    const view = await services.discussion.readTopic(author, address, looking);
    expect(view).toMatchObject({ firstNew: 3, newCount: 1, accepted: { number: 2, isFolded: true } });
    expect((await services.discussion.readTopic(convener, address, looking)).accepted).toMatchObject({ isFolded: false });
  });

  it('takes as many statements as it did, whomever its reader muted', async () => {
    const { author, other, address, reply } = await aDiscussion(database.db, services);
    await reply(other, 'I differ.');
    const read = () => services.discussion.readTopic(author, address, { ...looking, isLookedAt: false });
    // What is kept ready of a page is read once.
    await read();
    const before = await countStatements(database.db, read);
    await services.distance.keepDistance(author, { ...address, post: 2 }, 'mute');
    expect(await countStatements(database.db, read)).toBe(before);
  });
});

describe('whoever is blocked', () => {
  const offered = async (who: Person, slug: string) => (await services.discussion.listNames(who, slug, 'a')).map(({ name }) => name);

  it('is not offered the name of who blocked them, and may still write it, which shows to all as a mention', async () => {
    const { slug, ada, ben } = await aCircle();
    expect(await offered(ben, slug)).toEqual(['Ada']);
    await keep(ada, ben, 'mute');
    expect(await offered(ben, slug)).toEqual(['Ada']);
    await keep(ada, ben, 'block');
    expect(await offered(ben, slug)).toEqual([]);
    const topic = await posted(services.discussion.beginTopic(ben, slug, { title: 'To whom it concerns', text: '@Ada is here', visibility: 'public', about: null }));
    const [post] = (await services.discussion.readTopic(ada, { slug, number: topic.number }, looking)).posts;
    expect((post?.content[0] as Extract<RichBlock, { kind: 'paragraph' }>).children[0]).toEqual({ kind: 'mention', text: '@Ada' });
  });

  it('is not offered it in a text that is written together either', async () => {
    const { slug, ada, ben } = await aCircle();
    const { slug: credential } = await services.credentials.beginCredential(ben, slug, { name: 'Exit questions' });
    const { documentId } = await services.credentials.readStudio(ben, credential);
    const names = async (who: Person) => (await services.documents.listMentionable(who, documentId)).people.map(({ name }) => name);
    expect(await names(ben)).toEqual(['Ada', 'Ben']);
    await keep(ada, ben, 'block');
    expect(await names(ben)).toEqual(['Ben']);
    expect(await names(ada)).toEqual(['Ada', 'Ben']);
  });

  it('reads in the directory whom they muted or blocked, and nobody else reads it', async () => {
    const { slug, ada, ben } = await aCircle();
    const keptFrom = async (who: Person) => (await services.community.readDirectory(who, slug, { perspective: null, words: '', page: 1 })).people.map(({ name, distance }) => [name, distance]);
    await keep(ada, ben, 'mute');
    expect(await keptFrom(ada)).toContainEqual(['Ben', 'mute']);
    expect((await keptFrom(ben)).flatMap(([, distance]) => distance ?? [])).toEqual([]);
    await keep(ada, ben, 'block');
    expect(await keptFrom(ada)).toContainEqual(['Ben', 'block']);
  });

  it('sees in the directory and on their page nothing that who blocked them offers or looks for, and finds them by none of it', async () => {
    const { slug, ada, ben } = await aCircle();
    const entryOf = async (who: Person, words = '') => (await services.community.readDirectory(who, slug, { perspective: null, words, page: 1 })).people.filter(({ name }) => name === 'Ada').map(({ offers, seeks }) => ({ offers, seeks }));
    const found = async (who: Person) => (await services.finding.find(who, { filter: findFilterOf(new URLSearchParams({ words: '"Ada in general"' })), page: 1 })).hits.length;
    await keep(ada, ben, 'mute');
    expect(await entryOf(ben)).toEqual([{ offers: ['Small grants'], seeks: ['Rubric design'] }]);
    const before = await found(ben);
    expect(before).toBeGreaterThan(0);
    await keep(ada, ben, 'block');
    expect(await entryOf(ben)).toEqual([{ offers: [], seeks: [] }]);
    expect(await entryOf(ben, 'grants')).toEqual([]);
    expect(await entryOf(ben, 'ada')).toHaveLength(1);
    expect(await services.accounts.readPerson(ben, ada.accountId)).toMatchObject({ name: 'Ada', offers: '', seeks: '', distance: null });
    expect(await found(ben)).toBe(before - 1);
    expect(await services.accounts.readPerson(ada, ben.accountId)).toMatchObject({ offers: 'Ben in general', distance: 'block' });
    expect(await entryOf(ada)).toEqual([{ offers: ['Small grants'], seeks: ['Rubric design'] }]);
  });

  it('can say thanks to a post of who blocked them, of which nobody is told', async () => {
    const { author, other, address } = await aDiscussion(database.db, services);
    await services.distance.keepDistance(other, { ...address, post: 1 }, 'block');
    await services.discussion.reactToPost(other, { ...address, post: 1 }, 'thanks');
    expect((await services.notices.listNotices(author, 1)).days).toEqual([]);
  });
});

describe('introductions', () => {
  it.each(['mute', 'block'] as const)('are made to neither once one of two chose to %s the other, and again once it is undone', async (distance) => {
    const { slug, ada, ben } = await aCircle();
    const suggested = async (who: Person) => (await services.community.readIntroductions(who, slug)).suggestions.map(({ name }) => name);
    expect([await suggested(ada), await suggested(ben)]).toEqual([['Ben'], ['Ada']]);
    await keep(ada, ben, distance);
    expect([await suggested(ada), await suggested(ben)]).toEqual([[], []]);
    for (const [who, whom] of [[ada, ben], [ben, ada]] as const) await expect(services.community.introduce(who, slug, whom.accountId)).rejects.toMatchObject({ kind: 'not-found' });
    const [row] = await database.db.select().from(accounts).where(eq(accounts.id, ada.accountId));
    expect((await database.db.select().from(mails)).filter(({ text }) => text.includes(row?.email ?? ''))).toEqual([]);
    await services.distance.undoDistance(ada, ben.accountId);
    expect([await suggested(ada), await suggested(ben)]).toEqual([['Ben'], ['Ada']]);
  });
});
