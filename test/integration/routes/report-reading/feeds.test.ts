import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as communityAtom } from '#app/routes/feeds.community-atom/route.ts';
import { loader as siteAtom } from '#app/routes/feeds.site-atom/route.ts';
import { loader as siteJson } from '#app/routes/feeds.site-json/route.ts';
import { loader as summitAtom } from '#app/routes/feeds.summit-atom/route.ts';
import { loader as embedLoader } from '#app/routes/oembed/route.ts';
import { loader as robotsLoader } from '#app/routes/robots/route.ts';
import { loader as sitemapLoader } from '#app/routes/sitemap/route.ts';
import { visitor } from '#domain/actor.ts';
import { aPublishedReport, type PublishedRows } from '#test/support/published-report-rows.ts';
import { readFeed } from '#test/support/read-feed.ts';
import { outcomeOf } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const NASTY = 'Trust & “rubrics” <script>alert(1)</script> ]]> é 日本';
let database: TestDatabase;
let report: PublishedRows;
beforeAll(async () => {
  database = await openTestDatabase();
  report = await aPublishedReport(database.db, { versions: [{}, { title: NASTY, standfirst: `${NASTY}\u0007` }] });
});
afterAll(() => database.close());

const asked = (path: string, params: Record<string, string> = {}) => ({ request: new Request(`${TEST_ORIGIN}${path}`), params, context: asActor(testServices(database.db), visitor).context });

describe('the Atom feed', () => {
  it('is read by another library as it was meant', async () => {
    const answer = await siteAtom(asked('/feed.atom'));
    expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await answer.text();
    const { meta, entries: [entry] } = await readFeed(xml);
    expect(meta).toMatchObject({ '#type': 'atom', '#version': '1.0', title: 'Plenary: reports', xmlurl: `${TEST_ORIGIN}/feed.atom`, link: `${TEST_ORIGIN}/` });
    expect(meta.date.toISOString()).toBe(report.versions[1]?.publishedAt);
    // It takes what looks like mark-up out of titles, also of those that are text.
    expect(entry).toMatchObject({ guid: `${TEST_ORIGIN}/reports/${report.slug}`, title: NASTY.replace(/<\/?script>/g, ''), link: `${TEST_ORIGIN}/reports/${report.slug}`, summary: NASTY });
    expect([entry?.pubdate.toISOString(), entry?.date.toISOString()]).toEqual([report.versions[0]?.publishedAt, report.versions[1]?.publishedAt]);
    expect(entry?.author).toBe('4 teachers, 3 developers, 5 others');
    expect(entry?.description).toContain(`href="${TEST_ORIGIN}/reports/${report.slug}#part-2"`);
  });

  it('is there for the community and the summit, and for neither that all may not see', async () => {
    const { meta, entries } = await readFeed(await (await summitAtom(asked('/', { slug: report.summitSlug }))).text());
    expect([meta.xmlurl, entries.length]).toEqual([`${TEST_ORIGIN}/summits/${report.summitSlug}/feed.atom`, 1]);
    expect((await outcomeOf(summitAtom(asked('/', { slug: 'nowhere' })))).status).toBe(404);
    expect((await outcomeOf(communityAtom(asked('/', { slug: 'nowhere' })))).status).toBe(404);
  });
});

it('the JSON feed says the same', async () => {
  const answer = await siteJson(asked('/feed.json'));
  expect(answer.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
  const feed = JSON.parse(await answer.text()) as Record<string, unknown>;
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${TEST_ORIGIN}/feed.json`, items: [{ id: `${TEST_ORIGIN}/reports/${report.slug}`, title: NASTY, date_modified: report.versions[1]?.publishedAt, language: 'en' }] });
});

it('the sitemap lists each version with when it was published', async () => {
  const xml = await (await sitemapLoader(asked('/sitemap.xml'))).text();
  expect(xml).toContain(`<loc>${TEST_ORIGIN}/reports/${report.slug}/versions/1</loc><lastmod>${report.versions[0]?.publishedAt}</lastmod>`);
  expect(xml).toContain(`<url><loc>${TEST_ORIGIN}/reports</loc></url>`);
  expect(await robotsLoader(asked('/robots.txt')).text()).toContain(`\nSitemap: ${TEST_ORIGIN}/sitemap.xml\n`);
});

describe('oEmbed', () => {
  const embed = (query: Record<string, string>) => embedLoader(asked(`/oembed?${new URLSearchParams(query)}`));
  it('tells what stands for a report elsewhere', async () => {
    const answer = await embed({ url: `${TEST_ORIGIN}/reports/${report.slug}`, format: 'json' });
    expect(await answer.json()).toMatchObject({ version: '1.0', type: 'link', title: NASTY, provider_name: 'Plenary', thumbnail_url: `${TEST_ORIGIN}/reports/${report.slug}/versions/2/image.png`, thumbnail_width: 1200, thumbnail_height: 630 });
  });

  it('answers 404 for another address and 501 for another format', async () => {
    expect((await outcomeOf(embed({ url: 'https://example.org/' }))).status).toBe(404);
    expect((await outcomeOf(embed({}))).status).toBe(404);
    expect((await outcomeOf(embed({ url: `${TEST_ORIGIN}/reports/%25zz` }))).status).toBe(404);
    expect((await outcomeOf(embed({ url: `${TEST_ORIGIN}/reports/${report.slug}`, format: 'xml' }))).status).toBe(501);
  });
});
