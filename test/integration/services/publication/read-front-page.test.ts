import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { updateSummit } from '#db/repositories/summits.ts';
import { visitor } from '#domain/actor.ts';
import { aSummit } from '#test/support/builders.ts';
import { aPublishedCredential } from '#test/support/published-credential-rows.ts';
import { TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const NOW = new Date('2026-11-23T22:41:00Z');
let database: TestDatabase;
const frontPage = () => testServices(database.db, { now: () => NOW }).publication.readFrontPage(visitor);

beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

describe('the front page', () => {
  it('is empty in an empty installation', async () => {
    expect(await frontPage()).toEqual({ featured: null, reports: [], summits: [], summitCount: 0, questions: [], credentials: [] });
  });

  it('begins with the summit under way: what is on, what comes next, how many are there', async () => {
    await seedDemo(database.db, NOW, TEST_ORIGIN);
    const { featured } = await frontPage();
    expect(featured?.summit).toMatchObject({ slug: 'video-evidence', life: 'live', rooms: 9, openRooms: 3, isOpenForNames: true });
    expect(featured?.onNow).toMatchObject({ current: { title: 'Breakouts I' }, next: { title: 'Lunch' } });
    expect(featured?.summit.attendance.reduce((sum, { count }) => sum + count, 0)).toBe(65);
  });

  it('shows the credentials that were published last, and none that is retired', async () => {
    for (const day of [1, 2, 3, 4]) await aPublishedCredential(database.db, { draft: { name: `Credential ${day}` }, publishedAt: new Date(Date.UTC(2026, 0, day)), isRetired: day === 4 });
    expect((await frontPage()).credentials.map(({ name }) => name)).toEqual(['Credential 3', 'Credential 2', 'Credential 1']);
  });

  it('features the next summit that takes names while none is under way', async () => {
    const later = await aSummit(database.db, { startsOn: '2027-02-01', endsOn: '2027-02-01' });
    const sooner = await aSummit(database.db, { startsOn: '2027-01-01', endsOn: '2027-01-01' });
    expect((await frontPage()).featured).toMatchObject({ summit: { slug: sooner.slug }, onNow: null });
    await updateSummit(database.db, sooner.id, { isRegistrationOpen: false });
    expect((await frontPage()).featured).toMatchObject({ summit: { slug: later.slug } });
  });

  it('lists the latest breakout reports, the live summit before others, and the questions that gain most', async () => {
    await seedDemo(database.db, NOW, TEST_ORIGIN);
    const { reports, summits, questions, summitCount } = await frontPage();
    expect(reports.map(({ title, on }) => `${on} ${title}`)).toEqual([
      '2015-02-20 Developing user trust',
      '2015-01-30 Keeping the learner’s voice',
      '2015-01-30 Piloting to find what works',
    ]);
    expect(summits.map(({ life, questions: asked, answered }) => `${life} ${answered} of ${asked}`)).toEqual(['live 0 of 7', 'published 0 of 4', 'held 2 of 6']);
    expect(summitCount).toBe(3);
    expect(questions.map(({ people, peopleLately }) => `${people}, ${peopleLately} lately`)).toEqual(['31, 12 lately', '14, 9 lately', '24, 7 lately']);
    expect(questions[0]?.curve.at(-1)).toBe(31);
  });
});
