import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshDemo } from '#db/demo/refresh-demo.ts';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { getSummitBySlug } from '#db/repositories/summits.ts';
import { agendaReleases, agendaSessions, announcements, feedbackRounds, participations, summits } from '#db/schema/index.ts';
import { agendaSnapshotSchema } from '#domain/agenda/releases.ts';
import { DAY_MS, MINUTE_MS } from '#domain/clock.ts';
import { daysOf } from '#domain/summit.ts';
import { zonedDate, zonedTime } from '#domain/time-zone.ts';
import { TEST_ORIGIN } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const NOW = new Date('2026-11-23T22:41:00Z');
let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase();
  await seedDemo(database.db, NOW, TEST_ORIGIN);
});
afterEach(() => database.close());

async function readSummit(slug: string) {
  const summit = await getSummitBySlug(database.db, slug);
  const agenda = await database.db.select().from(agendaSessions).where(eq(agendaSessions.summitId, summit.id)).orderBy(asc(agendaSessions.startsAt));
  return { summit, agenda };
}

describe('the live demo summit when the server starts again', () => {
  it.each(['2026-11-24T22:50:00Z', '2026-11-24T04:05:00Z', '2026-11-25T11:00:00Z', '2027-03-28T01:30:00Z', '2027-11-07T05:59:00Z'])('has its first breakouts under way at %s', async (moment) => {
    const later = new Date(moment);
    await refreshDemo(database.db, later);
    const { summit, agenda } = await readSummit('video-evidence');
    const running = agenda.filter(({ startsAt, endsAt }) => startsAt <= later && later < endsAt);
    expect(running.map(({ slug }) => slug)).toEqual(['breakouts-1']);
    expect(daysOf(summit)).toEqual([zonedDate(later, summit.timeZone)]);
    for (const { startsAt, endsAt } of agenda) expect([zonedDate(startsAt, summit.timeZone), zonedDate(endsAt, summit.timeZone)]).toEqual([summit.startsOn, summit.startsOn]);
  });

  it('stays as it is while its breakouts run for a while', async () => {
    const before = await readSummit('video-evidence');
    await refreshDemo(database.db, new Date(NOW.getTime() + 20 * MINUTE_MS));
    expect(await readSummit('video-evidence')).toEqual(before);
  });

  it('takes along what it was told and who has come, never into the future', async () => {
    const later = new Date('2026-11-26T08:00:00Z');
    await refreshDemo(database.db, later);
    const { summit, agenda } = await readSummit('video-evidence');
    const [release] = await database.db.select().from(agendaReleases).where(eq(agendaReleases.summitId, summit.id));
    expect(agendaSnapshotSchema.parse(release?.snapshot).sessions.map(({ startsAt }) => startsAt)).toEqual(agenda.map(({ startsAt }) => startsAt.toISOString()));
    const [announcement] = await database.db.select().from(announcements);
    expect(announcement && zonedDate(announcement.createdAt, summit.timeZone)).toBe(summit.startsOn);
    const places = await database.db.select().from(participations).where(eq(participations.summitId, summit.id));
    expect(places.filter(({ checkedInAt }) => checkedInAt && checkedInAt > later)).toEqual([]);
    expect(places.filter(({ checkedInAt }) => checkedInAt && checkedInAt > NOW)).toHaveLength(58);
  });

  it('keeps what a convener changed, and moves it along', async () => {
    const { summit, agenda } = await readSummit('video-evidence');
    await database.db.update(summits).set({ title: 'Ours now' }).where(eq(summits.id, summit.id));
    const lunch = agenda.find(({ slug }) => slug === 'lunch');
    await database.db.update(agendaSessions).set({ title: 'Long lunch' }).where(eq(agendaSessions.id, lunch?.id ?? ''));
    await refreshDemo(database.db, new Date('2026-11-30T13:20:00Z'));
    const moved = await readSummit('video-evidence');
    expect(moved.summit.title).toBe('Ours now');
    expect(moved.agenda.find(({ slug }) => slug === 'lunch')?.title).toBe('Long lunch');
  });

  it.each([{ isDemo: false }, { state: 'archived' as const }])('is left alone once it is %o', async (change) => {
    await database.db.update(summits).set(change).where(eq(summits.slug, 'video-evidence'));
    const before = await readSummit('video-evidence');
    await refreshDemo(database.db, new Date('2026-11-30T13:20:00Z'));
    expect(await readSummit('video-evidence')).toEqual(before);
  });

  it('is no matter to a database without the demo', async () => {
    const empty = await openTestDatabase();
    await expect(refreshDemo(empty.db, NOW)).resolves.toBeUndefined();
    await empty.close();
  });
});

describe('the upcoming demo summit when the server starts again', () => {
  it('moves on by whole weeks once its day has come, at the same time of day', async () => {
    const before = await readSummit('towards-a-licence');
    const later = new Date('2027-04-20T15:00:00Z');
    await refreshDemo(database.db, later);
    const { summit, agenda } = await readSummit('towards-a-licence');
    const daysAhead = (Date.parse(summit.startsOn) - Date.parse(zonedDate(later, summit.timeZone))) / 86_400_000;
    expect(daysAhead).toBeGreaterThanOrEqual(14);
    expect(daysAhead).toBeLessThan(21);
    expect(new Date(summit.startsOn).getUTCDay()).toBe(new Date(before.summit.startsOn).getUTCDay());
    expect(agenda.map(({ startsAt }) => zonedTime(startsAt, summit.timeZone))).toEqual(before.agenda.map(({ startsAt }) => zonedTime(startsAt, before.summit.timeZone)));
    expect(agenda.map(({ startsAt }) => zonedDate(startsAt, summit.timeZone))).toEqual(agenda.map(() => summit.startsOn));
  });

  it('waits where it is until then', async () => {
    const before = await readSummit('towards-a-licence');
    await refreshDemo(database.db, new Date('2026-12-20T15:00:00Z'));
    expect(await readSummit('towards-a-licence')).toEqual(before);
  });
});

describe('the demo’s rounds of feedback when the server starts again', () => {
  const ends = async () => (await database.db.select({ closesAt: feedbackRounds.closesAt }).from(feedbackRounds)).map(({ closesAt }) => closesAt?.getTime() ?? 0);

  it('have nine days again once they would soon close, or should have closed', async () => {
    const both = await ends();
    const [first = 0] = both;
    expect(both).toHaveLength(2);
    await refreshDemo(database.db, new Date(NOW.getTime() + 3 * DAY_MS));
    expect(await ends()).toEqual(both);
    for (const later of [new Date(first - DAY_MS), new Date(first + 40 * DAY_MS)]) {
      await refreshDemo(database.db, later);
      for (const end of await ends()) expect(end - later.getTime()).toBeGreaterThan(8 * DAY_MS);
    }
  });

  it('stay closed once somebody closed them', async () => {
    const before = await ends();
    await database.db.update(feedbackRounds).set({ state: 'closed', closedAt: NOW });
    await refreshDemo(database.db, new Date(NOW.getTime() + 60 * DAY_MS));
    expect(await ends()).toEqual(before);
  });
});
