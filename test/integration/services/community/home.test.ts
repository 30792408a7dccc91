import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getCredential } from '#db/repositories/credentials.ts';
import { feedbackGivers, feedbackRounds, questionPoints, strategicQuestions } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { DAY_MS, MINUTE_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let now: Date;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, { now: () => now });
});
beforeEach(() => {
  now = TEST_NOW;
});
afterAll(() => database.close());

const daysAgo = (days: number) => new Date(TEST_NOW.getTime() - days * DAY_MS);
const later = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * MINUTE_MS);

async function aHome() {
  const { db } = database;
  const community = await aCommunity(db);
  const convener = await aMember(db, community.id, 'convener');
  const member = await aMember(db, community.id);
  const { slug, id: communityId } = community;
  const read = (actor: Actor = member) => services.community.readCommunity(actor, slug);
  const ask = async (text: string, givenAt: Date[] = [], createdAt = daysAgo(60)) => {
    const id = createId();
    await db.insert(strategicQuestions).values({ id, communityId, text, state: 'open', createdAt, updatedAt: createdAt });
    for (const at of givenAt) await db.insert(questionPoints).values({ questionId: id, accountId: (await aPerson(db)).accountId, points: 2, givenAt: at });
    return id;
  };
  const aDraft = async (given: Partial<typeof feedbackRounds.$inferInsert> = {}) => {
    const begun = await services.credentials.beginCredential(convener, slug, { name: 'Reading rubrics' });
    const { id: credentialId } = await getCredential(db, begun.slug);
    const id = createId();
    const closesAt = new Date(TEST_NOW.getTime() + 2.5 * DAY_MS);
    await db.insert(feedbackRounds).values({ id, credentialId, number: 1, title: 'Does row 3 hold?', state: 'open', perspectives: ['teacher'], questions: [], openedAt: daysAgo(1), closesAt, createdAt: daysAgo(2), ...given });
    return id;
  };
  return { db, community, slug, convener, member, read, ask, aDraft };
}

describe('what is going on in a community', () => {
  it('is nothing yet in a fresh one, and says nothing is new', async () => {
    const { read } = await aHome();
    expect(await read()).toMatchObject({ questions: [], openCount: 0, drafts: [], nextSummit: null, summits: [], reports: [], freshSince: TEST_NOW, news: { lines: [], more: 0 } });
  });

  it('are the questions that gained most in four weeks, before those that are heavier', async () => {
    const { read, ask } = await aHome();
    await ask('Which is heavy?', [daysAgo(40), daysAgo(41), daysAgo(42)]);
    await ask('Which gains?', [daysAgo(3), daysAgo(40)]);
    await ask('Which is new?');
    const { questions, openCount } = await read(visitor);
    expect(questions.map(({ text, points, peopleLately }) => [text, points, peopleLately])).toEqual([['Which gains?', 4, 1], ['Which is heavy?', 6, 0], ['Which is new?', 0, 0]]);
    expect(openCount).toBe(3);
  });

  it('are the drafts that ask for feedback which one may give, until they close', async () => {
    const { db, read, aDraft, member } = await aHome();
    const roundId = await aDraft();
    expect((await read()).drafts).toMatchObject([{ roundId, kind: 'credential', name: 'Reading rubrics', title: 'Does row 3 hold?', daysLeft: 2, mine: null }]);
    for (const actor of [visitor, await aPerson(db)]) expect((await read(actor)).drafts).toEqual([]);
    await db.insert(feedbackGivers).values({ id: createId(), roundId, accountId: member.accountId, perspective: 'teacher', startedAt: TEST_NOW });
    expect((await read()).drafts).toMatchObject([{ mine: 'begun' }]);
    now = new Date(TEST_NOW.getTime() + 3 * DAY_MS);
    expect((await read()).drafts).toEqual([]);
  });

  it('is nothing that is still being prepared', async () => {
    const { read, aDraft } = await aHome();
    await aDraft({ state: 'prepared', openedAt: null });
    expect((await read()).drafts).toEqual([]);
  });

  it('is the next summit, or the one under way, before all others', async () => {
    const { db, community, read, convener } = await aHome();
    const summit = (title: string, day: string, given = {}) => aSummit(db, { communityId: community.id, title, startsOn: day, endsOn: day, ...given });
    await summit('Held', '2026-02-01');
    await summit('Held later', '2026-02-20');
    await summit('Next', '2026-04-01');
    await summit('After that', '2026-05-01');
    await summit('Draft', '2026-03-20', { state: 'draft', publishedAt: null });
    expect(await read()).toMatchObject({ nextSummit: { title: 'Next', life: 'published' } });
    expect((await read()).summits.map(({ title }) => title)).toEqual(['After that', 'Held later', 'Held']);
    expect((await read(convener)).summits.map(({ title }) => title)).toContain('Draft');
    await summit('On now', '2026-03-02');
    expect(await read(visitor)).toMatchObject({ nextSummit: { title: 'On now', life: 'live' } });
  });
});

describe('what is new since the last visit', () => {
  it('is what came since, for a member, and stays so when the page is loaded again', async () => {
    const { db, community, read, ask, aDraft } = await aHome();
    await read();
    const asked = await ask('Who asks this?', [], later(40));
    await aSummit(db, { communityId: community.id, title: 'Announced', publishedAt: later(50) });
    await aDraft({ openedAt: later(45) });
    now = later(60);
    const news = [{ kind: 'summit', title: 'Announced' }, { kind: 'draft', title: 'Reading rubrics' }, { kind: 'question', to: expect.stringContaining(asked) as string }];
    expect(await read()).toMatchObject({ freshSince: TEST_NOW, news: { lines: news, more: 0 } });
    now = later(65);
    expect((await read()).news.lines).toMatchObject(news);
    now = later(200);
    expect(await read()).toMatchObject({ freshSince: later(65), news: { lines: [] } });
  });

  it('shows some and counts the rest', async () => {
    const { read, ask } = await aHome();
    await read();
    for (let count = 0; count < 8; count += 1) await ask(`Question ${count}?`, [], later(35 + count));
    now = later(60);
    expect(await read()).toMatchObject({ news: { lines: { length: 6 }, more: 2 } });
  });

  it('is nothing to whoever is no member, and nothing is kept of their visits', async () => {
    const { db, community, read, ask } = await aHome();
    const guest = await aParticipant(db, (await aSummit(db, { communityId: community.id, publishedAt: daysAgo(9) })).id);
    await ask('Who asks this?', [], daysAgo(1));
    for (const actor of [visitor, guest]) {
      await read(actor);
      expect(await read(actor)).toMatchObject({ freshSince: null, news: { lines: [] } });
    }
  });
});
