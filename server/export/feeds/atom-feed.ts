import { generateAtomFeed } from 'feedsmith';
import { licenceAddress } from '#domain/licence.ts';
import type { Feed, FeedEntry } from '#domain/report/report-feed.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { entryHtml, plainWords } from './entry-html.ts';

/** Reports as an Atom feed (RFC 4287). */
export const atomFeed = ({ title, description, pageUrl, feedUrl, updatedAt, entries }: Feed): string =>
  generateAtomFeed({
    id: `${feedUrl}.atom`,
    title: { value: plainWords(title).trim() || 'Plenary' },
    ...(description && { subtitle: { value: plainWords(description) } }),
    updated: updatedAt,
    links: [
      { href: `${feedUrl}.atom`, rel: 'self', type: 'application/atom+xml' },
      { href: pageUrl, rel: 'alternate', type: 'text/html' },
    ],
    generator: { text: 'Plenary' },
    entries: entries.map(entryOf),
  });

const entryOf = (entry: FeedEntry) => {
  const { url, title, standfirst, kind, publishedAt, updatedAt, by, licence, language } = entry;
  const address = licenceAddress(licence);
  return {
    id: url,
    // Of a title that no XML may hold the kind is left: an entry has one.
    title: { value: plainWords(title).trim() || reportKindWords[kind] },
    links: [{ href: url, rel: 'alternate', type: 'text/html', hreflang: language }, ...(address ? [{ href: address, rel: 'license' }] : [])],
    published: publishedAt,
    updated: updatedAt,
    authors: [{ name: by }],
    categories: [{ term: kind, label: reportKindWords[kind] }],
    ...(standfirst && { summary: { value: plainWords(standfirst) } }),
    content: { type: 'html', value: entryHtml(entry) },
    ...(licence && { rights: { value: licence } }),
  };
};
