import { plainWords } from './plain-words.ts';

const escaped = (text: string): string => plainWords(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Addresses with when each was last changed, as sitemaps.org wants them. */
export const sitemapXml = (entries: readonly { url: string; changedAt: Date | null }[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(({ url, changedAt }) => `<url><loc>${escaped(new URL(url).href)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>`),
    '</urlset>',
    '',
  ].join('\n');
