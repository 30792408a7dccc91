import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { aParticipant, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { anUpdate, aPublishedReport, aReportFile } from '#test/support/published-report-rows.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

const reading = () => services.reportReading;
const published = async (slug: string, number: number | null = null) => {
  const view = await reading().readReport(visitor, slug, number);
  if (view.state !== 'published') throw new Error('It is withdrawn.');
  return view;
};

describe('a published report', () => {
  it('is read as its latest version, and as each version by its number', async () => {
    const { slug, versions } = await aPublishedReport(database.db, { versions: [{ title: 'As it was' }, { title: 'As it is' }] });
    const latest = await published(slug);
    expect(latest.report).toEqual(versions[1]);
    expect([latest.latest, latest.minutes, latest.isPublic]).toEqual([2, 1, true]);
    expect(latest.versions.map(({ number, note }) => [number, note])).toEqual([[2, 'Two passages are shorter.'], [1, '']]);
    expect((await published(slug, 1)).report.title).toBe('As it was');
    await expect(reading().readReport(visitor, slug, 3)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(reading().readReport(visitor, 'nowhere', null)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is closed to all but its facilitators as long as its summit is a draft', async () => {
    const summit = await aSummit(database.db, { state: 'draft', publishedAt: null });
    const { slug } = await aPublishedReport(database.db, { summitId: summit.id });
    const [facilitator, participant] = [await aParticipant(database.db, summit.id, 'facilitator'), await aParticipant(database.db, summit.id)];
    for (const actor of [visitor, participant]) {
      await expect(reading().readReport(actor, slug, null)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(reading().readReportFile(actor, slug, { number: null, name: 'report.json' })).rejects.toMatchObject({ kind: 'not-found' });
      await expect(reading().compareReportVersions(actor, slug, 1, 2)).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect(await reading().readReport(facilitator, slug, null)).toMatchObject({ state: 'published', isPublic: false });
  });

  it('tells how far its recommendations have come and what happened since, and names nobody for it', async () => {
    const { slug, versions } = await aPublishedReport(database.db);
    const [first, second] = versions[0]?.recommendations ?? [];
    const by = await aParticipant(database.db, (await aSummit(database.db)).id);
    await anUpdate(database.db, second?.id ?? '', { state: 'under-way', note: 'Two issuers pay.', at: new Date('2026-03-01T03:00:00Z'), byId: by.accountId });
    await anUpdate(database.db, first?.id ?? '', { state: 'done', note: 'All print it.', at: TEST_NOW });
    const view = await published(slug);
    expect(view.updates.map(({ recommendation, on, note }) => [recommendation, on, note])).toEqual([[1, '2026-03-02', 'All print it.'], [2, '2026-02-28', 'Two issuers pay.']]);
    expect(view.states).toEqual({ [first?.id ?? '']: 'done', [second?.id ?? '']: 'not-begun' });
    expect(JSON.stringify(view)).not.toContain(by.name);
    expect(JSON.stringify(view)).not.toContain(by.accountId);
  });

  it('says the sizes of the files that are stored, images apart', async () => {
    const { slug, versionIds } = await aPublishedReport(database.db);
    await aReportFile(database.db, versionIds[0] ?? '', 'report.pdf', 'application/pdf', new Uint8Array(7));
    await aReportFile(database.db, versionIds[0] ?? '', 'images/00000000-0000-4000-8000-000000000000', 'image/png', new Uint8Array(9));
    expect((await published(slug)).files).toEqual([{ name: 'report.pdf', size: 7 }]);
  });

  it('is a tombstone once it was withdrawn: title, number, days and reason alone', async () => {
    const { slug } = await aPublishedReport(database.db, { versions: [{}, {}], withdrawn: { at: TEST_NOW, reason: 'A figure was wrong.' } });
    const view = await reading().readReport(visitor, slug, null);
    expect(view).toMatchObject({ state: 'withdrawn', title: 'Developing user trust', number: 2, reason: 'A figure was wrong.', withdrawnAt: TEST_NOW.toISOString() });
    expect(JSON.stringify(view)).not.toMatch(/Ada Byron|Trust is earned/);
    expect(await reading().readReportFile(visitor, slug, { number: 1, name: 'report.json' })).toMatchObject({ state: 'withdrawn', reason: 'A figure was wrong.' });
    expect(await reading().compareReportVersions(visitor, slug, 1, 2)).toBeNull();
    expect((await reading().listReports(visitor, {})).reports.map((line) => line.slug)).not.toContain(slug);
  });
});

describe('two versions', () => {
  it('are compared the older first, however they are asked for', async () => {
    const { slug } = await aPublishedReport(database.db, { versions: [{ standfirst: 'Twelve people asked.' }, { standfirst: 'Fourteen people asked.' }] });
    const compared = await reading().compareReportVersions(visitor, slug, 2, 1);
    expect(compared).toMatchObject({ older: { number: 1 }, newer: { number: 2 }, latest: 2 });
    expect(compared?.lines.find(({ kind }) => kind === 'standfirst')?.words.slice(0, 2)).toEqual([{ change: 'deleted', text: 'Twelve' }, { change: 'inserted', text: 'Fourteen' }]);
    await expect(reading().compareReportVersions(visitor, slug, 1, 1)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(reading().compareReportVersions(visitor, slug, 1, 9)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
