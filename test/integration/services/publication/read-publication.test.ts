import { drizzle } from 'drizzle-orm/postgres-js';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/connect.ts';
import { demoQuestions } from '#db/demo/demo-questions.ts';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { getSummitBySlug } from '#db/repositories/summits.ts';
import * as schema from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { testServices, TEST_ORIGIN } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const NOW = new Date('2026-11-23T22:41:00Z');
const SLUG_2015 = 'educator-workforce-2015';
let database: TestDatabase;
const services = () => testServices(database.db, { now: () => NOW }).publication;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedDemo(database.db, NOW, TEST_ORIGIN);
});
afterAll(() => database.close());

describe('the summit of 2015 as a publication', () => {
  it('has its panel, discussion and educator perspectives as parts, each with an address of its own', async () => {
    const { parts } = await services().readPublication(visitor, SLUG_2015);
    expect(parts.map(({ anchor, word, title }) => `#${anchor} ${word}: ${title}`)).toEqual([
      '#panel Panel: Promises and Practices',
      '#strategic-discussion Strategic discussion: The Developer Journey',
      '#perspectives Educator perspectives: One promise, heard three ways',
    ]);
    expect(parts[0]?.people).toHaveLength(3);
    expect(parts[0]?.wentInto.map(({ focus }) => focus)).toEqual(['Developing user trust', 'Piloting to find what works']);
    expect(parts[2]?.points.map(({ voice }) => voice)).toEqual(['teacher', 'coach', 'administrator']);
  });

  it('shows four breakout reports with who sat there, in the fixed order of perspectives, fewer than three of one among the others', async () => {
    const { breakouts } = await services().readPublication(visitor, SLUG_2015);
    const rooms = breakouts.sessions.flatMap((each) => each.rooms);
    expect(breakouts.reported).toBe(4);
    expect(rooms[0]).toMatchObject({ focus: 'Developing user trust', hasOutcome: true });
    expect(rooms[0]?.attendance).toEqual([
      { key: 'teacher', count: 4 },
      { key: 'developer', count: 3 },
      { key: 'other', count: 5 },
    ]);
  });

  it('tells its six strategic questions, the answered ones first', async () => {
    const { questions } = await services().readPublication(visitor, SLUG_2015);
    expect(questions.map(({ state }) => state)).toEqual(['answered', 'answered', 'carried-on', 'carried-on', 'open', 'open']);
    expect(questions.find(({ text }) => text === demoQuestions.scale.text)?.people).toBe(31);
  });

  it('counts 82 people by what they speak as, on two days with an agenda', async () => {
    const { attendance, days, summit } = await services().readPublication(visitor, SLUG_2015);
    expect(attendance.reduce((sum, { count }) => sum + count, 0)).toBe(82);
    expect(days.map(({ date, lines }) => `${date} ${lines.length}`)).toEqual(['2015-01-29 7', '2015-01-30 6']);
    expect(summit).toMatchObject({ life: 'held', url: `${TEST_ORIGIN}/summits/${SLUG_2015}` });
  });

  it('takes nobody in any more, and gives no code away', async () => {
    expect(await services().readPublication(visitor, SLUG_2015)).toMatchObject({ door: 'over', joinCode: null, mine: null, mayPrepare: false });
  });
});

describe('a summit under way as a publication', () => {
  it('takes people in, and shows its rooms without anything they write', async () => {
    const view = await services().readPublication(visitor, 'video-evidence');
    expect(view).toMatchObject({ door: 'open', joinCode: 'TRU724', summit: { life: 'live' } });
    expect(view.breakouts.sessions.map(({ rooms }) => rooms.length)).toEqual([2, 4, 3]);
    expect(view.breakouts.reported).toBe(0);
  });

  it('shows no name, no account and no access needs of those who come', async () => {
    const asked = JSON.stringify(await services().readPublication(visitor, 'video-evidence'));
    expect(asked).not.toMatch(/accessNeeds|accessNote|captions|step-free|type faster|@|accountId|documentId/);
    expect(asked).not.toContain('Demo teacher 12');
  });

  it('says to a participant that they are in', async () => {
    const summit = await getSummitBySlug(database.db, 'video-evidence');
    const person = await aParticipant(database.db, summit.id);
    expect((await services().readPublication(person, 'video-evidence')).mine).toBe('registered');
    expect((await services().readPublication(await aPerson(database.db), 'video-evidence')).mine).toBeNull();
  });

  it('keeps what a room found to itself while people still write', async () => {
    const [room] = await database.db.select().from(schema.breakoutRooms).where(eq(schema.breakoutRooms.slug, 'two-assessors'));
    await database.db.update(schema.breakoutRooms).set({ outcome: 'Not finished' }).where(eq(schema.breakoutRooms.id, room?.id ?? ''));
    const view = await services().readPublication(visitor, 'video-evidence');
    expect(view.breakouts.sessions[1]?.rooms[0]).toMatchObject({ slug: 'two-assessors', hasOutcome: false });
    expect((await services().readBreakout(visitor, 'video-evidence', 'two-assessors')).outcome).toEqual([]);
    expect((await services().readFrontPage(visitor)).reports.map(({ to }) => to)).not.toContain('/summits/video-evidence/rooms/two-assessors');
  });
});

describe('a draft', () => {
  it('does not exist for outsiders, and is a preview for those who prepare it', async () => {
    const summit = await aSummit(database.db, { state: 'draft', publishedAt: null });
    const convener = await aParticipant(database.db, summit.id, 'convener');
    await expect(services().readPublication(visitor, summit.slug)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services().readPublication(await aPerson(database.db), summit.slug)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await services().readPublication(convener, summit.slug)).toMatchObject({ mayPrepare: true, summit: { life: 'draft' }, joinCode: null });
  });

  it('stands in no list', async () => {
    const draft = await aSummit(database.db, { state: 'draft', publishedAt: null });
    const { live, upcoming, held } = await services().readSummitList(visitor);
    expect([...live, ...upcoming, ...held].map(({ slug }) => slug)).not.toContain(draft.slug);
    expect(live.map(({ slug }) => slug)).toEqual(['video-evidence']);
    expect(upcoming.map(({ slug }) => slug)).toEqual(['towards-a-licence']);
  });
});

describe('the list of summits', () => {
  it('says which perspectives are missing only where that tells of no small group', async () => {
    const summit = await aSummit(database.db, { startsOn: '2027-02-01', endsOn: '2027-02-01' });
    const aFunder = async () => aParticipant(database.db, summit.id, 'participant', await aPerson(database.db, { perspective: 'funder', educatorRole: null }));
    const line = async () => (await services().readSummitList(visitor)).upcoming.find(({ slug }) => slug === summit.slug);
    await aFunder();
    expect(await line()).toMatchObject({ attendance: [{ key: 'other', count: 1 }], missing: [] });
    await Promise.all([aFunder(), aFunder()]);
    expect(await line()).toMatchObject({ attendance: [{ key: 'funder', count: 3 }], missing: ['educator', 'developer', 'researcher', 'policymaker'] });
    await database.db.delete(schema.summits).where(eq(schema.summits.id, summit.id));
  });

  it('shows drafts to those who convene them, in the summit or in its community, and to site administrators', async () => {
    const community = await aCommunity(database.db);
    const draft = await aSummit(database.db, { communityId: community.id, state: 'draft', publishedAt: null });
    const [leader, admin] = [await aPerson(database.db), await aPerson(database.db, { isSiteAdmin: true })];
    await aMember(database.db, community.id, 'convener', leader);
    const convener = await aParticipant(database.db, draft.id, 'convener');
    const facilitator = await aParticipant(database.db, draft.id, 'facilitator');
    const drafts = async (actor: Actor) => (await services().readSummitList(actor)).drafts.map(({ slug }) => slug);
    expect(await drafts(leader)).toEqual([draft.slug]);
    expect(await drafts(convener)).toEqual([draft.slug]);
    expect(await drafts(admin)).toContain(draft.slug);
    expect(await drafts(facilitator)).toEqual([]);
    expect(await drafts(visitor)).toEqual([]);
  });

  it('offers to create one only to those who convene a community', async () => {
    const community = await aCommunity(database.db);
    const leader = await aPerson(database.db);
    await aMember(database.db, community.id, 'convener', leader);
    expect((await services().readSummitList(leader)).mayCreate).toBe(true);
    expect((await services().readSummitList(await aPerson(database.db))).mayCreate).toBe(false);
    expect((await services().readSummitList(visitor)).mayCreate).toBe(false);
  });
});

describe('a breakout as published', () => {
  it('shows focus, question and who sat there, and leads to its report, between its neighbours', async () => {
    const view = await services().readBreakout(visitor, SLUG_2015, 'piloting');
    expect(view).toMatchObject({
      room: { focus: 'Piloting to find what works', number: 2 },
      question: { state: 'carried-on' },
      agendaSession: { title: 'Breakouts I' },
      previous: { slug: 'user-trust' },
      next: { slug: 'storytelling' },
    });
    expect(view).toMatchObject({ outcome: [], room: { report: { slug: 'report-piloting', number: 1 } } });
    expect(view.room).not.toHaveProperty('documentId');
  });

  it('refuses a room of another summit', async () => {
    await expect(services().readBreakout(visitor, 'video-evidence', 'piloting')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the number of queries', () => {
  it.each([
    ['front page', 20, (page: ReturnType<typeof services>) => page.readFrontPage(visitor)],
    ['list of summits', 6, (page: ReturnType<typeof services>) => page.readSummitList(visitor)],
    ['publication', 17, (page: ReturnType<typeof services>) => page.readPublication(visitor, SLUG_2015)],
    ['breakout', 10, (page: ReturnType<typeof services>) => page.readBreakout(visitor, SLUG_2015, 'user-trust')],
  ] as const)('of the %s is at most %i, whatever is in it', async (_name, most, read) => {
    let queries = 0;
    const client = connect(database.url, { max: 2, debug: () => (queries += 1) });
    await read(testServices(drizzle(client, { schema }), { now: () => NOW }).publication);
    await client.end();
    expect(queries).toBeGreaterThan(0);
    expect(queries).toBeLessThanOrEqual(most);
  });
});
