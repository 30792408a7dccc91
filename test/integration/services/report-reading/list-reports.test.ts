import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { type FeedScope, readFeed } from '#server/services/report-reading/read-feed.ts';
import { readSitemap } from '#server/services/report-reading/read-sitemap.ts';
import { aCommunity, aSummit } from '#test/support/builders.ts';
import { aPublishedReport, type PublishedRows } from '#test/support/published-report-rows.ts';
import { TEST_ORIGIN, testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let early: PublishedRows;
let late: PublishedRows;
let draft: PublishedRows;
let community: Awaited<ReturnType<typeof aCommunity>>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
  community = await aCommunity(database.db);
  const summit = await aSummit(database.db, { communityId: community.id });
  early = await aPublishedReport(database.db, { summitId: summit.id, versions: [{ publishedAt: '2026-01-01T10:00:00.000Z' }] });
  late = await aPublishedReport(database.db, { versions: [{ publishedAt: '2026-01-02T10:00:00.000Z', kind: 'summit' }, { publishedAt: '2026-01-03T10:00:00.000Z', kind: 'summit', title: 'The latest' }] });
  draft = await aPublishedReport(database.db, { summitId: (await aSummit(database.db, { state: 'draft', publishedAt: null })).id });
});
afterAll(() => database.close());

describe('the list of reports', () => {
  it('has the latest version of each that all may read, the one published last first', async () => {
    const { reports, count, pages } = await services.reportReading.listReports(visitor, {});
    expect(reports.map(({ slug, number, title }) => [slug, number, title])).toEqual([[late.slug, 2, 'The latest'], [early.slug, 1, 'Developing user trust']]);
    expect(reports[1]).toMatchObject({ kind: 'breakout', recommendations: 2, minutes: 1, people: { total: 12 } });
    expect([count, pages]).toEqual([2, 1]);
  });

  it('is narrowed by summit and kind, and is empty for a summit that has none', async () => {
    const slugs = async (filter: Parameters<Services['reportReading']['listReports']>[1]) => (await services.reportReading.listReports(visitor, filter)).reports.map(({ slug }) => slug);
    expect(await slugs({ summit: early.summitSlug })).toEqual([early.slug]);
    expect(await slugs({ kind: 'summit' })).toEqual([late.slug]);
    expect(await slugs({ kind: 'panel' })).toEqual([]);
    expect(await slugs({ summit: draft.summitSlug })).toEqual([]);
    expect((await services.reportReading.listReports(visitor, { page: 99 })).page).toBe(1);
  });
});

describe('a feed', () => {
  it('has the reports of the site, a community or a summit', async () => {
    const urls = async (scope: FeedScope) => (await readFeed(testDeps(database.db), visitor, scope)).entries.map(({ url }) => url.replace(`${TEST_ORIGIN}/reports/`, ''));
    expect(await urls({ of: 'site' })).toEqual([late.slug, early.slug]);
    expect(await urls({ of: 'community', slug: community.slug })).toEqual([early.slug]);
    expect(await urls({ of: 'summit', slug: late.summitSlug })).toEqual([late.slug]);
    await expect(urls({ of: 'summit', slug: draft.summitSlug })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(urls({ of: 'community', slug: 'nowhere' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the sitemap', () => {
  it('has each version that all may read, and nothing of a draft', async () => {
    const entries = await readSitemap(testDeps(database.db), visitor);
    expect(entries.filter(({ url }) => url.includes('/reports/')).map(({ url, changedAt }) => [url.replace(TEST_ORIGIN, ''), changedAt?.toISOString().slice(0, 10)])).toEqual([
      [`/reports/${early.slug}`, '2026-01-01'],
      [`/reports/${late.slug}`, '2026-01-03'],
      [`/reports/${early.slug}/versions/1`, '2026-01-01'],
      [`/reports/${late.slug}/versions/1`, '2026-01-02'],
      [`/reports/${late.slug}/versions/2`, '2026-01-03'],
    ]);
    expect(entries.map(({ url }) => url).filter((url) => url.includes(draft.slug) || url.includes(draft.summitSlug))).toEqual([]);
  });
});

describe('what stands for a page elsewhere', () => {
  it('is told of reports, their versions and summits alone', async () => {
    const embed = (path: string, origin = TEST_ORIGIN) => services.reportReading.readEmbed(visitor, `${origin}${path}`);
    expect(await embed(`/reports/${late.slug}`)).toMatchObject({ title: 'The latest', thumbnail: { width: 1200, height: 630 } });
    expect(await embed(`/reports/${late.slug}/versions/1`)).toMatchObject({ title: 'Developing user trust' });
    expect(await embed(`/summits/${late.summitSlug}`)).toMatchObject({ thumbnail: null });
    for (const path of [`/reports/${draft.slug}`, `/summits/${draft.summitSlug}`, '/account', `/reports/${late.slug}/versions/9`]) await expect(embed(path)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(embed(`/reports/${late.slug}`, 'http://elsewhere.test')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.reportReading.readEmbed(visitor, 'not an address')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
