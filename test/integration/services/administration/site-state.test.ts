import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertMail } from '#db/repositories/mails.ts';
import { saveBounce } from '#db/repositories/bounced-addresses.ts';
import { createId } from '#domain/ids.ts';
import type { Person } from '#domain/actor.ts';
import type { JobState } from '#server/jobs/job-book.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let admin: Person;
beforeAll(async () => {
  database = await openTestDatabase();
  admin = await aPerson(database.db, { isSiteAdmin: true });
});
afterAll(() => database.close());

const ago = (ms: number) => new Date(TEST_NOW.getTime() - ms);
const aJob = (given: Partial<JobState>): JobState => ({ name: 'Job', everyMs: 60_000, isRunning: false, beganAt: ago(20_000), endedAt: ago(19_000), runs: 3, failures: 0, lastFailure: null, ...given });

describe('how the site is', () => {
  it('tells of each job its clock, its last run, the next and what failed', async () => {
    const jobs = [aJob({}), aJob({ name: 'New', everyMs: 86_400_000, beganAt: null, endedAt: null, runs: 0 }), aJob({ name: 'Late', everyMs: 5 * 60_000, beganAt: ago(6 * 60_000), failures: 2, lastFailure: { at: ago(6 * 60_000), words: 'no room left' } }), aJob({ name: 'Asked', everyMs: null })];
    const state = testDeps(database.db).siteState();
    const { jobs: told } = await testServices(database.db, { siteState: () => ({ ...state, jobs }) }).administration.readSiteState(admin);
    expect(told.map(({ name, every, last, next, failed }) => [name, every, last, next, failed])).toEqual([
      ['Job', 'every minute', 'just now', 'in 40 seconds', null],
      ['New', 'every day', null, null, null],
      ['Late', 'every 5 minutes', 'just now', 'now', { when: '6 minutes ago', words: 'no room left' }],
      ['Asked', 'when asked', 'just now', null, null],
    ]);
  });

  it('says what the database is, and how many mails wait or were given up', async () => {
    const mail = { recipient: 'a@example.org', subject: 'S', text: 'T', createdAt: TEST_NOW, nextAttemptAt: TEST_NOW };
    for (const given of [{}, { gaveUpAt: TEST_NOW }, { gaveUpAt: TEST_NOW }, { sentAt: TEST_NOW }]) await insertMail(database.db, { id: createId(), ...mail, ...given });
    const services = testServices(database.db);
    expect(await services.administration.readSiteState(admin)).toMatchObject({ database: expect.stringMatching(/^PostgreSQL \d+/) as string, mails: { waiting: 1, 'given-up': 2, sent: 1 }, isDatabaseReachable: true });
    const shown = async (state: 'waiting' | 'given-up' | 'sent') => (await services.outbox.listOutbox(admin, 1, state)).total;
    expect([await shown('waiting'), await shown('given-up'), await shown('sent')]).toEqual([1, 2, 1]);
  });

  it('weighs every table and what is kept beside', async () => {
    const { bytes, tables, kept } = await testServices(database.db).administration.readStorage(admin);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['accounts', 'audit_entries', 'documents']));
    expect(tables.map((table) => table.bytes)).toEqual(tables.map((table) => table.bytes).toSorted((one, other) => other - one));
    expect(kept).toEqual({ images: { count: 0, bytes: 0 }, archives: { count: 0, bytes: expect.any(Number) as number }, bundles: { count: 0, bytes: 0 } });
  });

  it('names each community with who leads it and who waits', async () => {
    const community = await aCommunity(database.db, { name: 'Assessors', joinPolicy: 'request' });
    const convener = await aMember(database.db, community.id, 'convener', await aPerson(database.db, { name: 'Ada' }));
    await aCommunity(database.db, { name: 'Nobody leads' });
    const services = testServices(database.db);
    await services.community.askToJoin(await aPerson(database.db), community.slug, { perspective: 'other', educatorRole: null, sentence: 'Please' });
    expect(convener.name).toBe('Ada');
    expect((await services.administration.listEveryCommunity(admin)).communities).toEqual([
      { slug: community.slug, name: 'Assessors', joinPolicy: 'request', people: 1, conveners: ['Ada'], requests: 1 },
      expect.objectContaining({ name: 'Nobody leads', people: 0, conveners: [], requests: 0 }),
    ]);
  });
});

describe('an address that refused mail', () => {
  it('is written to again once an administrator says so', async () => {
    await saveBounce(database.db, { address: 'Full@example.org', reason: '550', bouncedAt: TEST_NOW });
    const { outbox } = testServices(database.db);
    await outbox.clearBounce(admin, 'full@example.org');
    expect((await outbox.listOutbox(admin, 1)).refusing).toEqual([]);
    expect(await refusalOf(outbox.clearBounce(admin, 'full@example.org'))).toBe('not-found');
  });
});

describe('a mail that waits to be passed on', () => {
  it('shows the secrets of its links only where no mail server is set', async () => {
    const id = createId();
    const secret = 's'.repeat(43);
    await insertMail(database.db, { id, recipient: 'a@example.org', subject: 'Link', text: `Open http://plenary.test/sign-in/link/${secret}`, createdAt: TEST_NOW, nextAttemptAt: TEST_NOW });
    expect((await testServices(database.db, { isMailSent: false }).outbox.readMail(admin, id)).text).toContain(secret);
    expect((await testServices(database.db, { isMailSent: true }).outbox.readMail(admin, id)).text).toBe('Open http://plenary.test/sign-in/link/…');
  });
});
