import { generateAtomFeed } from 'feedsmith';
import type { Feed, FeedEntry } from '#domain/feed.ts';
import { licenceAddress } from '#domain/licence.ts';
import { plainWords } from './plain-words.ts';

/** What was published as an Atom feed (RFC 4287). */
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
  const { url, title, summary, kind, html, publishedAt, updatedAt, by, licence, language, tags } = entry;
  const address = licenceAddress(licence);
  return {
    id: url,
    // Of a title that no XML may hold the kind is left: an entry has one.
    title: { value: plainWords(title).trim() || kind.label },
    links: [{ href: url, rel: 'alternate', type: 'text/html', hreflang: language }, ...(address ? [{ href: address, rel: 'license' }] : [])],
    published: publishedAt,
    updated: updatedAt,
    authors: [{ name: by }],
    categories: [kind, ...tags.map((tag) => ({ term: plainWords(tag), label: plainWords(tag) }))],
    ...(summary && { summary: { value: plainWords(summary) } }),
    content: { type: 'html', value: html },
    ...(licence && { rights: { value: licence } }),
  };
};
