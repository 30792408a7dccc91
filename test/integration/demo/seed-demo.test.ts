import { eq } from 'drizzle-orm';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountIdOf } from '#db/demo/demo-people-rows.ts';
import { RESULT_2015_ID } from '#db/demo/reports/result-2015.ts';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { readDemo } from '#db/repositories/demo.ts';
import { accounts, agendaReleases, deliberations as deliberationRows, opinionMaps, communities, demoSignIns, documents, moderationActs, participations, strategicQuestions, summits } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { agendaSnapshotSchema } from '#domain/agenda/releases.ts';
import { auditFilterSchema } from '#domain/audit/audit-filter.ts';
import { describeDemo, forgetDemo } from '#server/demo-file.ts';
import { aPerson } from '#test/support/builders.ts';
import { findPersonIn } from '#test/support/live-stage.ts';
import { TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const NOW = new Date('2026-11-23T22:41:00Z');
const ORIGIN = 'http://localhost:3000';
let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

describe('the demo in an empty database', () => {
  it('is there: two communities, three summits, its people and questions', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    expect((await db.select().from(summits)).map(({ slug, state }) => `${slug} ${state}`).sort()).toEqual([
      'educator-workforce-2015 archived',
      'towards-a-licence published',
      'video-evidence published',
    ]);
    expect(await db.$count(communities)).toBe(2);
    expect(await db.$count(accounts)).toBe(94);
    expect(await db.$count(strategicQuestions)).toBe(13);
    expect(await db.$count(documents)).toBe(19);
  });

  it('holds nobody but made-up people, who reach no mailbox and have no password', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const people = await db.select().from(accounts);
    expect(people.filter(({ isDemo, passwordHash, email }) => !isDemo || passwordHash !== null || !email?.endsWith('.invalid'))).toEqual([]);
  });

  it('gives every made-up person a sign-in link of their own that nobody can guess', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const signIns = await db.select().from(demoSignIns);
    expect(new Set(signIns.map(({ secret }) => secret)).size).toBe(await db.$count(accounts));
    expect(Math.min(...signIns.map(({ secret }) => secret.length))).toBeGreaterThanOrEqual(32);
  });

  it('holds a deliberation that is open, with a map of three groups and a statement that waits', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const reader = await aPerson(db, { isSiteAdmin: true });
    const { deliberations } = testServices(db, { now: () => NOW });
    const [line] = (await deliberations.listDeliberations(reader, 'video-evidence')).deliberations;
    expect(line).toMatchObject({ state: 'open', people: 54, statements: 12, waiting: 1 });
    const { map, question } = await deliberations.readDeliberation(reader, { slug: 'video-evidence', deliberationSlug: line?.slug ?? '' });
    expect(map?.groups.map(({ people }) => people)).toEqual([27, 18, 9]);
    expect(map?.perspectives.map(({ perspective }) => perspective)).toEqual(['educator', 'developer', 'funder', 'researcher']);
    expect(question).not.toBeNull();
  });

  it('holds the public result of a closed deliberation, whose report shows it and recommends what follows from it', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const { deliberations, reportReading, questions } = testServices(db, { now: () => NOW });
    const { map, deliberation } = await deliberations.readDeliberation(visitor, { slug: 'educator-workforce-2015', deliberationSlug: 'when-do-we-trust-a-micro-credential' });
    expect(deliberation).toMatchObject({ state: 'closed', isResultPublic: true });
    expect(map?.groups.map(({ people }) => people)).toEqual([25, 16]);
    const view = await reportReading.readReport(visitor, 'report-user-trust', null);
    if (view.state !== 'published') throw new Error('The report is there.');
    const shown = view.report.blocks.flatMap((block) => (block.kind === 'figure' && block.figure.kind === 'deliberation' ? [block.figure] : []));
    const agreed = shown.flatMap(({ shared }) => shared.map(({ text }) => text));
    expect(shown).toMatchObject([{ people: 41, statements: 10 }]);
    expect(view.report.recommendations.map(({ follows }) => agreed.includes(follows?.text ?? ''))).toEqual([true, true]);
    // What is stored is what closing would have made, and what a new version would say.
    const [before] = await db.select().from(opinionMaps).where(eq(opinionMaps.deliberationId, RESULT_2015_ID));
    await db.update(deliberationRows).set({ state: 'open' }).where(eq(deliberationRows.id, RESULT_2015_ID));
    await deliberations.closeDeliberation(await aPerson(db, { isSiteAdmin: true }), { slug: 'educator-workforce-2015', deliberationSlug: 'when-do-we-trust-a-micro-credential' });
    const [after] = await db.select().from(opinionMaps).where(eq(opinionMaps.deliberationId, RESULT_2015_ID));
    expect({ map: after?.map, inputHash: after?.inputHash }).toEqual({ map: before?.map, inputHash: before?.inputHash });
    const [trust] = (await db.select().from(strategicQuestions)).filter(({ text }) => text === shown[0]?.about);
    const thread = await questions.readThread(visitor, { slug: 'micro-credentials', id: trust?.id ?? '' });
    expect(thread.recommendations.map(({ state }) => state)).toEqual(['done', 'under-way']);
  });

  it('asks about a report in an open round, in which three remarks were answered and one waits, for everybody to read', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const { ledger } = testServices(db, { now: () => NOW });
    const view = await ledger.readLedger(visitor, { kind: 'report', slug: 'report-user-trust' }, { round: null, disposition: null, perspective: null, place: null, most: 20 });
    expect(view).toMatchObject({ isPublic: true, rounds: [{ state: 'open' }], counts: { open: 1, accepted: 1, changed: 1, declined: 1 } });
    expect(view.pairs.filter(({ where }) => where === 'A place that was not published')).toEqual([]);
    expect(view.pairs.find(({ disposition }) => disposition === 'changed')).toMatchObject({ where: 'In short', carried: 'It comes with the next version that is published.' });
  });

  it('shows how a community keeps order: a case and an appeal that wait for a convener, what is settled, and the counts for everybody', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const [leads, posted, reads] = await Promise.all(['convener-1', 'teacher-20', 'teacher-1'].map((key) => findPersonIn(db)(accountIdOf({ key }))));
    if (!leads || !posted || !reads) throw new Error('They are there.');
    const { moderation, distance, administration } = testServices(db, { now: () => NOW });
    const slug = 'micro-credentials';
    const queue = { order: 'oldest', page: 1 } as const;
    expect(await moderation.listCases(leads, slug, { ...queue, show: 'open' })).toMatchObject({ open: 2, settled: 2, cases: [{ decided: ['hide'], appealedAt: expect.any(Date) as Date }, { decided: [], appealedAt: null }] });
    const settled = await moderation.listCases(leads, slug, { ...queue, show: 'settled' });
    expect(settled.cases.map(({ decided }) => decided)).toEqual([['dismiss'], ['hide', 'silence']]);
    const { log, rules } = await moderation.readHouseRules(visitor, slug);
    expect(log).toMatchObject({ total: 4, appealed: 1, waiting: 1 });
    expect(JSON.stringify(rules)).toContain('Say whose money it is.');
    const [, appealed] = await db.select().from(moderationActs).where(eq(moderationActs.kind, 'hide')).orderBy(moderationActs.createdAt);
    expect(await moderation.readOwnAct(posted, { actId: appealed?.id ?? '', key: '' })).toMatchObject({ state: 'stands', appeal: { outcome: null }, mayAppeal: false });
    expect((await distance.listKeptAway(reads)).map(({ name }) => name)).toEqual(['Demo developer 19']);
    expect(await administration.readAuditLog(leads, slug, auditFilterSchema.parse({ act: 'moderation.acted' }))).toMatchObject({ total: 4, lines: [{ who: 'Demo convener 2', thing: 'Demo teacher 20' }, {}, {}, {}] });
  });

  it('is made once', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const first = await readDemo(db);
    await seedDemo(db, new Date('2026-12-01T09:00:00Z'), TEST_ORIGIN);
    expect(await readDemo(db)).toEqual(first);
  });

  it('is the same everywhere but for the secrets', async () => {
    const other = await openTestDatabase();
    try {
      await seedDemo(database.db, NOW, TEST_ORIGIN);
      await seedDemo(other.db, NOW, TEST_ORIGIN);
      const [one, two] = [await readDemo(database.db), await readDemo(other.db)];
      const withoutSecrets = ({ people, ...rest }: typeof one) => ({ ...rest, people: people.map(({ secret: _secret, ...person }) => person) });
      expect(withoutSecrets(one)).toEqual(withoutSecrets(two));
      expect(one.people[0]?.secret).not.toBe(two.people[0]?.secret);
    } finally {
      await other.close();
    }
  });

  it('tells access needs of some, so that conveners see how that looks', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    expect((await db.select().from(participations)).filter(({ accessNeeds }) => accessNeeds.length > 0).length).toBeGreaterThan(5);
  });

  it('has released the agendas of what has begun, in the form that releases are read by', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const releases = await db.select().from(agendaReleases);
    expect(releases).toHaveLength(2);
    for (const { snapshot } of releases) expect(agendaSnapshotSchema.parse(snapshot).sessions.length).toBeGreaterThan(8);
  });
});

describe('a database that is in use', () => {
  it('is left alone, even when all it holds is one account', async () => {
    const { db } = database;
    await aPerson(db);
    await seedDemo(db, NOW, TEST_ORIGIN);
    expect(await db.$count(communities)).toBe(0);
    expect(await db.$count(accounts)).toBe(1);
  });
});

describe('demo.json', () => {
  it('tells outside checks the summits with their codes, the people with their roles and links, and the rooms, and goes with the demo', async () => {
    const { db } = database;
    await seedDemo(db, NOW, TEST_ORIGIN);
    const dataDir = await mkdtemp(join(tmpdir(), 'plenary-demo-'));
    try {
      const lines = await describeDemo({ db, origin: ORIGIN, dataDir });
      const file = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as { origin: string; summits: object[]; people: { name: string; role: string; signInUrl: string }[]; rooms: { slug: string }[] };
      expect(Object.keys(file)).toEqual(['origin', 'summits', 'people', 'rooms']);
      expect(file.origin).toBe(ORIGIN);
      expect(file.summits).toEqual([
        { slug: 'educator-workforce-2015', joinCode: 'EWS295' },
        { slug: 'video-evidence', joinCode: 'TRU724' },
        { slug: 'towards-a-licence', joinCode: 'LCN358' },
      ]);
      expect(file.people.slice(0, 4)).toMatchObject([
        { name: 'Demo site administrator', role: 'site-admin', perspective: 'other' },
        { name: 'Demo convener 1', role: 'convener', perspective: 'developer' },
        { name: 'Demo convener 2', role: 'convener', perspective: 'administrator' },
        { name: 'Demo facilitator 1', role: 'facilitator', perspective: 'coach' },
      ]);
      expect(new Set(file.people.map(({ role }) => role))).toEqual(new Set(['site-admin', 'convener', 'facilitator', 'participant']));
      expect(file.people.every(({ signInUrl }) => signInUrl.startsWith(`${ORIGIN}/demo/sign-in/`))).toBe(true);
      expect(file.rooms).toHaveLength(13);
      expect(file.rooms.slice(0, 4).map(({ slug }) => slug)).toEqual(['two-assessors', 'without-faces', 'useful-feedback', 'user-trust']);
      expect(lines.join('\n')).toContain('TRU 724');
      expect(lines.join('\n')).not.toContain('EWS 295');
      expect(lines.length).toBeLessThan(16);

      expect(forgetDemo(dataDir)).toEqual([]);
      expect(await readdir(dataDir)).toEqual([]);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
