import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as compareLoader } from '#app/routes/reports.compare/route.tsx';
import { loader as fileLoader } from '#app/routes/reports.file/route.ts';
import { loader as reportLoader } from '#app/routes/reports.report/route.tsx';
import { loader as versionFileLoader } from '#app/routes/reports.version-file/route.ts';
import { loader as versionImageLoader } from '#app/routes/reports.version-image/route.ts';
import { loader as versionLoader } from '#app/routes/reports.version/route.tsx';
import { loader as listLoader } from '#app/routes/reports/route.tsx';
import { reportMeta } from '#app/reports/report-meta.server.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { aParticipant, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aPublishedReport, aReportFile, type PublishedRows } from '#test/support/published-report-rows.ts';
import { outcomeOf } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const IMAGE = '00000000-0000-4000-8000-00000000000a';
let database: TestDatabase;
let report: PublishedRows;
let withdrawn: PublishedRows;
beforeAll(async () => {
  database = await openTestDatabase();
  report = await aPublishedReport(database.db, { versions: [{}, {}] });
  withdrawn = await aPublishedReport(database.db, { withdrawn: { at: TEST_NOW, reason: 'A figure was wrong.' } });
  await aReportFile(database.db, report.versionIds[0] ?? '', 'report.pdf', 'application/pdf', Buffer.from('%PDF'));
  await aReportFile(database.db, report.versionIds[0] ?? '', `images/${IMAGE}`, 'image/png', Buffer.from('a picture'));
});
afterAll(() => database.close());

const asked = (path: string, params: Record<string, string>, { actor = visitor, headers = {} }: { actor?: Actor; headers?: Record<string, string> } = {}) => ({
  request: new Request(`${TEST_ORIGIN}${path}`, { headers }),
  params,
  context: asActor(testServices(database.db), actor).context,
});

describe('the page of a report', () => {
  it('opens to anybody, each version at its own address', async () => {
    expect(await outcomeOf(reportLoader(asked('/', { slug: report.slug })))).toMatchObject({ status: 200, body: { report: { number: 2 } } });
    expect(await outcomeOf(versionLoader(asked('/', { slug: report.slug, number: '1' })))).toMatchObject({ status: 200, body: { report: { number: 1 }, latest: 2 } });
    for (const number of ['0', '3', '-1', '1.5', 'one', '01', '99999999']) expect((await outcomeOf(versionLoader(asked('/', { slug: report.slug, number })))).status).toBe(404);
    expect((await outcomeOf(reportLoader(asked('/', { slug: 'nowhere' })))).status).toBe(404);
  });

  it('is gone for good once it was withdrawn, with its files', async () => {
    for (const loader of [reportLoader, versionLoader]) expect(await outcomeOf(loader(asked('/', { slug: withdrawn.slug, number: '1' })))).toMatchObject({ status: 410, body: { state: 'withdrawn', reason: 'A figure was wrong.' } });
    const file = await versionFileLoader(asked('/', { slug: withdrawn.slug, number: '1', file: 'report.json' }));
    expect([file.status, await file.text()]).toEqual([410, 'This report was withdrawn; its page says when. A figure was wrong.\n']);
    expect(await outcomeOf(compareLoader(asked('/?from=1&to=2', { slug: withdrawn.slug })))).toMatchObject({ status: 302, location: `/reports/${withdrawn.slug}` });
  });

  it('compares two versions that are there, and says what to ask for else', async () => {
    expect(await outcomeOf(compareLoader(asked('/?from=1&to=2', { slug: report.slug })))).toMatchObject({ status: 200, body: { older: { number: 1 }, newer: { number: 2 } } });
    expect((await outcomeOf(compareLoader(asked('/?from=1', { slug: report.slug })))).status).toBe(400);
    expect((await outcomeOf(compareLoader(asked('/?from=2&to=2', { slug: report.slug })))).status).toBe(400);
    expect((await outcomeOf(compareLoader(asked('/?from=1&to=7', { slug: report.slug })))).status).toBe(404);
  });

  it('is listed', async () => {
    expect((await listLoader(asked('/reports?kind=breakout&page=0', {}))).view.reports.map(({ slug }) => slug)).toEqual([report.slug]);
    expect((await listLoader(asked('/reports?kind=panel', {}))).view.reports).toEqual([]);
    expect((await listLoader(asked('/reports?kind=nonsense', {}))).view.count).toBe(1);
  });

  it('says in its head which address is the one, and nothing to search engines as long as it is not public', async () => {
    const head = reportMeta((await reportLoader(asked('/', { slug: report.slug }))).data);
    expect(head).toContainEqual({ tagName: 'link', rel: 'canonical', href: `${TEST_ORIGIN}/reports/${report.slug}` });
    expect(head).toContainEqual({ property: 'og:image', content: `${TEST_ORIGIN}/reports/${report.slug}/versions/2/image.png` });
    expect(head).toContainEqual({ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title: `${report.versions[1]?.summit.title}: reports`, href: `${TEST_ORIGIN}/summits/${report.summitSlug}/feed.atom` });
    const draft = await aSummit(database.db, { state: 'draft', publishedAt: null });
    const { slug } = await aPublishedReport(database.db, { summitId: draft.id });
    const closed = reportMeta((await reportLoader(asked('/', { slug }, { actor: await aParticipant(database.db, draft.id, 'facilitator') }))).data);
    expect(closed).toContainEqual({ name: 'robots', content: 'noindex' });
    expect(JSON.stringify(closed)).not.toContain('ld+json');
  });
});

describe('a file of a report', () => {
  const of = (number: string | null, file: string, given: Parameters<typeof asked>[2] = {}) => (number === null ? fileLoader(asked('/', { slug: report.slug, file }, given)) : versionFileLoader(asked('/', { slug: report.slug, number, file }, given)));

  it('is asked for anew each time, since a report may be withdrawn and a name taken out of any version', async () => {
    const file = await of('1', 'report.pdf');
    expect(Object.fromEntries(file.headers)).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'public, no-cache', 'content-length': '4', 'content-disposition': `inline; filename="${report.slug}-1-report.pdf"` });
    const latest = await of(null, 'report.json');
    expect(latest.headers.get('Cache-Control')).toBe('public, no-cache');
    const tag = latest.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    expect((await of(null, 'report.json', { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect((await of('1', 'report.json', { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });

  it('can be a picture, and is else refused', async () => {
    const picture = await versionImageLoader(asked('/', { slug: report.slug, number: '1', imageId: IMAGE }));
    expect([await picture.text(), picture.headers.get('Content-Type')]).toEqual(['a picture', 'image/png']);
    expect((await outcomeOf(versionImageLoader(asked('/', { slug: report.slug, number: '2', imageId: IMAGE })))).status).toBe(404);
    for (const name of ['report.exe', '..', 'versions']) expect((await outcomeOf(of('1', name))).status).toBe(404);
  });

  it('of a summit that is not published is kept by no cache', async () => {
    const draft = await aSummit(database.db, { state: 'draft', publishedAt: null });
    const { slug } = await aPublishedReport(database.db, { summitId: draft.id });
    const actor = await aParticipant(database.db, draft.id, 'facilitator');
    const file = await fileLoader(asked('/', { slug, file: 'report.json' }, { actor }));
    expect([file.headers.get('Cache-Control'), file.headers.get('X-Robots-Tag')]).toEqual(['private, no-store', 'noindex']);
    expect((await outcomeOf(fileLoader(asked('/', { slug, file: 'report.json' })))).status).toBe(404);
  });
});
