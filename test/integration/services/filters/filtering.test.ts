import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { auditEntries, filterRules } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { eq } from 'drizzle-orm';
import type { Services } from '#server/services/index.ts';
import { aMember, aPerson } from '#test/support/builders.ts';
import { looking } from '#test/support/discussion.ts';
import { aFilteredDiscussion } from '#test/support/filters.ts';
import { testServices } from '#test/support/services.ts';
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

describe('a filter that asks to write it otherwise', () => {
  it('refuses a topic by its title and by its words, an answer and a change, each beside its field with the sentence, and keeps the draft', async () => {
    const { filter, begin, reply, other, slug, address } = await aFilteredDiscussion(db, services);
    await filter();
    const refused = { kind: 'invalid', code: 'filtered', message: 'We sell nothing here. This is about “Casinos”.' };
    await expect(begin(other, 'Casinos for all', 'Words')).rejects.toMatchObject({ ...refused, field: 'title' });
    await expect(begin(other, 'Something for all', 'Casinos!')).rejects.toMatchObject({ ...refused, field: 'text' });
    expect(await services.discussion.readNewDraft(other, slug)).toEqual({ title: 'Something for all', text: 'Casinos!' });
    await expect(reply(other, 'My Casinos')).rejects.toMatchObject({ ...refused, field: 'text' });
    expect((await services.discussion.readTopic(other, address, looking)).draft).toMatchObject({ text: 'My Casinos' });
    const { number } = await reply(other, 'My schools');
    await expect(services.discussion.editPost(other, { ...address, post: number }, { intent: 'edit', text: 'My schools. And **Cas**inos' })).rejects.toMatchObject(refused);
    expect((await services.discussion.readTopic(other, address, looking)).posts).toHaveLength(2);
  });

  it('finds a site behind words that say something else', async () => {
    const { filter, reply, other } = await aFilteredDiscussion(db, services);
    await filter({ kind: 'site', pattern: 'example.org' });
    await expect(reply(other, 'Look [here](https://user@shop.example.org:8080/x).')).rejects.toMatchObject({ code: 'filtered' });
    await expect(reply(other, 'Look [here](https://example.org.safe.test/).')).resolves.toBeTruthy();
  });
});

describe('a filter that flags', () => {
  it('lets the post stand, opens one case for it, tells who moderates, and adds to it what an edit brings', async () => {
    const { filter, begin, reply, cases, other, convener, slug, address } = await aFilteredDiscussion(db, services);
    await filter({ outcome: 'flag', words: '' });
    const { number } = await reply(other, 'My casino');
    const [found] = await cases();
    expect(found).toMatchObject({ flags: 1, post: { number }, decided: [] });
    expect(await services.moderation.readCase(convener, { slug, caseId: found?.id ?? '' })).toMatchObject({ flags: [{ by: null, isByFilter: true, words: 'casino*: casino' }] });
    expect(JSON.stringify(await services.notices.listNotices(convener, 1))).toContain('casino*: casino');
    await services.discussion.editPost(other, { ...address, post: number }, { intent: 'edit', text: 'My casinos' });
    expect(await cases()).toMatchObject([{ flags: 2 }]);
    await begin(other, 'The casino in town', 'Words');
    expect((await cases()).map(({ flags, post: flagged }) => `${flagged?.topic ?? ''}: ${flags}`).toSorted()).toEqual(['How do two assessors agree?: 2', 'The casino in town: 1']);
  });

  it('gives way to one that asks', async () => {
    const { filter, reply, cases, other } = await aFilteredDiscussion(db, services);
    await filter({ outcome: 'flag', words: '' });
    await filter({ pattern: 'money' });
    await expect(reply(other, 'casino money')).rejects.toMatchObject({ code: 'filtered' });
    expect(await cases()).toEqual([]);
  });
});

describe('whoever moderates the community', () => {
  it('is not filtered', async () => {
    const { filter, begin, reply, community, convener } = await aFilteredDiscussion(db, services);
    await filter();
    for (const who of [convener, await aMember(db, community.id, 'facilitator'), await aPerson(db, { isSiteAdmin: true })]) {
      await reply(who, 'The casino');
      await begin(who, 'The casino', 'The casino');
    }
  });
});

describe('a dry run', () => {
  it('does nothing to what is posted', async () => {
    const { filter, reply, cases, other } = await aFilteredDiscussion(db, services);
    await filter({ state: 'trial' });
    await reply(other, 'My casino');
    expect(await cases()).toEqual([]);
  });

  it('shows what it would have found in titles and posts, the latest first with the words marked, but for those of who moderates and what was taken back', async () => {
    const { begin, reply, other, convener, slug, address } = await aFilteredDiscussion(db, services);
    await begin(other, 'A casino in town', 'Words');
    await reply(other, 'No CASINO, please.');
    await reply(convener, 'The casino');
    const { number } = await reply(other, 'A casino taken back');
    await services.discussion.removePost(other, { ...address, post: number });
    const before = await everything();
    const { trial } = await services.filters.readFilters(convener, slug, { kind: 'words', pattern: 'casino' });
    expect(trial).toMatchObject({ found: 2, looked: 3, isCut: false });
    expect(trial?.posts.map(({ words }) => words.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toSorted()).toEqual([['CASINO'], ['casino']]);
    expect(await everything()).toEqual(before);
  });

  const everything = async () => Promise.all([db.$count(filterRules), db.$count(auditEntries), services.notices.listNotices(visitor, 1).catch(() => null)]);
});

describe('changing filters', () => {
  it('counts from the next post on, in every process', async () => {
    const { filter, reply, other, convener, slug } = await aFilteredDiscussion(db, services);
    const elsewhere = testServices(database.db);
    const id = await filter();
    await expect(reply(other, 'casino')).rejects.toMatchObject({ code: 'filtered' });
    await elsewhere.filters.changeFilter(convener, slug, id, { kind: 'words', pattern: 'lottery', outcome: 'ask', words: 'No.', state: 'force' });
    await expect(reply(other, 'casino')).resolves.toBeTruthy();
    await expect(reply(other, 'lottery')).rejects.toMatchObject({ code: 'filtered' });
    await elsewhere.filters.removeFilter(convener, slug, id);
    await expect(reply(other, 'lottery')).resolves.toBeTruthy();
    expect((await db.select().from(auditEntries).where(eq(auditEntries.actorId, convener.accountId))).map(({ act }) => act).filter((act) => act.startsWith('filter.'))).toEqual(['filter.added', 'filter.changed', 'filter.removed']);
  });

  it('refuses the same filter twice, and tells on the page of the rules that there are filters, and not which', async () => {
    const { filter, slug } = await aFilteredDiscussion(db, services);
    expect((await services.moderation.readHouseRules(visitor, slug)).hasFilters).toBe(false);
    await filter();
    await expect(filter()).rejects.toMatchObject({ code: 'same-rule', field: 'pattern' });
    const rules = await services.moderation.readHouseRules(visitor, slug);
    expect(rules.hasFilters).toBe(true);
    expect(JSON.stringify(rules)).not.toContain('casino');
  });

  it('is for who moderates the community alone', async () => {
    const { filter, community, author, convener, slug } = await aFilteredDiscussion(db, services);
    const id = await filter();
    const rule = { kind: 'words', pattern: 'poker', outcome: 'flag', words: '', state: 'force' } as const;
    const acts = [
      (who: typeof author) => services.filters.readFilters(who, slug, null),
      (who: typeof author) => services.filters.readFilter(who, slug, id, null),
      (who: typeof author) => services.filters.changeFilter(who, slug, id, rule),
    ];
    const [facilitator, siteAdmin] = [await aMember(db, community.id, 'facilitator'), await aPerson(db, { isSiteAdmin: true })];
    for (const act of acts) {
      for (const who of [author, await aPerson(db)]) await expect(act(who)).rejects.toMatchObject({ kind: 'forbidden' });
      for (const who of [facilitator, convener, siteAdmin]) await expect(act(who)).resolves.not.toThrow();
    }
  });
});
