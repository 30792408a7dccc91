import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { agendaSessions, breakoutRooms, reports, summits } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { aPublishedReport, type PublishedRows } from '#test/support/published-report-rows.ts';
import { TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const SLUG = 'educator-workforce-2015';
let database: TestDatabase;
let ofRoom: PublishedRows;
let ofPanel: PublishedRows;
let ofSummit: PublishedRows;
beforeAll(async () => {
  database = await openTestDatabase();
  await seedDemo(database.db, TEST_NOW, TEST_ORIGIN);
  // Its own reports stand in the way of what is tried here.
  await database.db.delete(reports);
  const [summit] = await database.db.select().from(summits).where(eq(summits.slug, SLUG));
  const [room] = await database.db.select().from(breakoutRooms).where(eq(breakoutRooms.slug, 'user-trust'));
  const panel = (await database.db.select().from(agendaSessions).where(eq(agendaSessions.summitId, summit?.id ?? ''))).find(({ kind }) => kind === 'panel');
  const given = { summitId: summit?.id ?? '' };
  ofRoom = await aPublishedReport(database.db, { ...given, roomId: room?.id ?? '', agendaSessionId: room?.agendaSessionId ?? '', versions: [{}, { title: 'What trust takes' }] });
  ofPanel = await aPublishedReport(database.db, { ...given, agendaSessionId: panel?.id ?? '', versions: [{ kind: 'panel', publishedAt: '2026-02-01T10:00:00.000Z' }] });
  ofSummit = await aPublishedReport(database.db, { ...given, versions: [{ kind: 'summit', publishedAt: '2026-02-02T10:00:00.000Z' }] });
});
afterAll(() => database.close());

const services = () => testServices(database.db);

describe('a published report', () => {
  it('stands on the page of its summit in place of what its room wrote down, and the others keep theirs', async () => {
    const view = await services().publication.readPublication(visitor, SLUG);
    const rooms = view.breakouts.sessions.flatMap((agendaSession) => agendaSession.rooms);
    expect(rooms.find(({ slug }) => slug === 'user-trust')).toMatchObject({ hasOutcome: true, report: { slug: ofRoom.slug, title: 'What trust takes', number: 2, recommendations: 2, people: { total: 12 } } });
    expect(rooms.filter(({ report, hasOutcome }) => report === null && hasOutcome)).toHaveLength(3);
    expect(view.breakouts.reported).toBe(4);
    expect(view.reports.map(({ slug }) => slug)).toEqual([ofSummit.slug]);
    expect(view.parts.find(({ kind }) => kind === 'panel')?.reports.map(({ slug }) => slug)).toEqual([ofPanel.slug]);
  });

  it('is what the page of its room leads to', async () => {
    const view = await services().publication.readBreakout(visitor, SLUG, 'user-trust');
    expect(view).toMatchObject({ outcome: [], room: { report: { slug: ofRoom.slug } } });
  });

  it('is first on the front page, and stands in the list of its community', async () => {
    expect((await services().publication.readFrontPage(visitor)).reports.map(({ to, title }) => `${to} ${title}`)).toEqual([
      `/reports/${ofRoom.slug} What trust takes`,
      `/reports/${ofSummit.slug} Developing user trust`,
      `/reports/${ofPanel.slug} Developing user trust`,
    ]);
    expect((await services().community.readCommunity(visitor, 'micro-credentials')).reports.map(({ slug }) => slug)).toEqual([ofRoom.slug, ofSummit.slug, ofPanel.slug]);
  });

  it('gives way to what its room wrote down once it is withdrawn', async () => {
    await database.db.update(reports).set({ withdrawnAt: TEST_NOW }).where(eq(reports.id, ofRoom.reportId));
    const view = await services().publication.readBreakout(visitor, SLUG, 'user-trust');
    expect(view.room.report).toBeNull();
    expect(view.outcome.length).toBeGreaterThan(0);
    expect((await services().publication.readFrontPage(visitor)).reports.map(({ to }) => to.split('/')[1])).toEqual(['reports', 'reports', 'summits']);
  });
});
