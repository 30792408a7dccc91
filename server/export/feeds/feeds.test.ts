// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from '#domain/feed.ts';
import type { ReportFeedEntry } from '#domain/report/report-feed.ts';
import { atomFaults } from '#test/support/atom-faults.ts';
import { readFeed } from '#test/support/read-feed.ts';
import { atomFeed } from './atom-feed.ts';
import { credentialEntry } from './credential-entry.ts';
import { jsonFeed } from './json-feed.ts';
import { reportEntry } from './report-entry.ts';
import { sitemapXml } from './sitemap-xml.ts';

const URL_OF_IT = 'http://plenary.test/reports/trust';
const entry = (given: Partial<ReportFeedEntry> = {}): ReportFeedEntry => ({
  url: URL_OF_IT, title: 'Trust', kind: 'breakout', standfirst: 'Twelve people asked.', contents: [{ title: 'What we heard', url: `${URL_OF_IT}#part-1` }], publishedAt: new Date('2015-01-30T16:41:00Z'), updatedAt: new Date('2015-02-20T09:30:00Z'),
  number: 2, note: 'Two passages are shorter.', by: '12 people', licence: 'CC BY 4.0', language: 'en', imageUrl: `${URL_OF_IT}/image.png`, summitTitle: 'A summit', ...given,
});
const feed = (reports: ReportFeedEntry[], title = 'Reports'): Feed => ({ title, description: '', pageUrl: 'http://plenary.test/', feedUrl: 'http://plenary.test/feed', updatedAt: new Date('2015-02-20T09:30:00Z'), entries: reports.map(reportEntry) });
const asXml = (xml: string): Document => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document;
};
const anyWords = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '\u0007', 'é', ' ', 'a') }));

describe('feeds', () => {
  it('hold well-formed XML whatever people wrote', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (title, standfirst) => {
        const document = asXml(atomFeed(feed([entry({ title, standfirst, note: title, summitTitle: standfirst })], title)));
        const told = document.getElementsByTagName('entry')[0];
        expect(atomFaults(document)).toEqual([]);
        expect(told?.getElementsByTagName('id')[0]?.textContent).toBe(URL_OF_IT);
        JSON.parse(jsonFeed(feed([entry({ title, standfirst })])));
      }),
    );
  });

  it('say the licence, the version and who wrote it', async () => {
    const [told] = (await readFeed(atomFeed(feed([entry()])))).entries;
    expect(told).toMatchObject({ guid: URL_OF_IT, title: 'Trust', summary: 'Twelve people asked.', author: '12 people' });
    expect(atomFeed(feed([entry()]))).toContain('<rights>CC BY 4.0</rights>');
    expect(told?.description).toContain('New in version 2: ');
  });

  it('tell of credentials whatever is written in them', () => {
    const told = (name: string) => credentialEntry({ url: URL_OF_IT, name, competency: name, version: '1.2.0', hours: { least: 8, most: 10 }, by: 'A house', licence: 'CC BY 4.0', language: 'en', tags: [name], publishedAt: new Date(0), updatedAt: new Date(0) });
    expect(told('Asking').html).toContain('Version 1.2.0, by A house, 8 to 10 hours. ');
    fc.assert(fc.property(anyWords, (name) => {
        const entries = [told(name)];
        expect(atomFaults(asXml(atomFeed({ ...feed([]), entries })))).toEqual([]);
        JSON.parse(jsonFeed({ ...feed([]), entries }));
      }));
  });

  it('are valid without an entry', async () => {
    expect(await readFeed(atomFeed(feed([])))).toMatchObject({ meta: { title: 'Reports' }, entries: [] });
    expect(atomFaults(asXml(atomFeed(feed([]))))).toEqual([]);
    expect(JSON.parse(jsonFeed(feed([])))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
  });

  it('carry no mark-up that anybody wrote', () => {
    const page = document.createElement('div');
    page.innerHTML = reportEntry(entry({ standfirst: '<script>alert(1)</script>', contents: [{ title: '<img src=x>', url: `${URL_OF_IT}#part-1` }] })).html;
    expect(page.querySelector('script, img')).toBeNull();
    expect([...page.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['<img src=x>', 'Read the report']);
  });
});

it('a sitemap is well-formed, and says when a page was last changed as far as that is known', () => {
  const document = asXml(sitemapXml([{ url: 'http://plenary.test/a?b=1&c=<2>', changedAt: null }, { url: 'http://plenary.test/é', changedAt: new Date(0) }]));
  expect([...document.getElementsByTagName('loc')].map(({ textContent }) => textContent)).toEqual(['http://plenary.test/a?b=1&c=%3C2%3E', 'http://plenary.test/%C3%A9']);
  expect([...document.getElementsByTagName('lastmod')].map(({ textContent }) => textContent)).toEqual(['1970-01-01T00:00:00.000Z']);
});
