import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedEntry } from '#domain/feed.ts';

/** What was published as a JSON feed (version 1.1). */
export function jsonFeed({ title, description, pageUrl, feedUrl, entries }: Feed): string {
  const feed = generateJsonFeed({ title, ...(description && { description }), home_page_url: pageUrl, feed_url: `${feedUrl}.json`, items: entries.map(entryOf) }) as object;
  // The library leaves an empty list out, which the format wants.
  return JSON.stringify({ items: [], ...feed }, null, 2);
}

const entryOf = (entry: FeedEntry) => ({
  id: entry.url,
  url: entry.url,
  title: entry.title,
  ...(entry.summary && { summary: entry.summary }),
  content_html: entry.html,
  image: entry.imageUrl,
  date_published: entry.publishedAt,
  date_modified: entry.updatedAt,
  authors: [{ name: entry.by }],
  tags: [entry.kind.label, ...entry.tags],
  language: entry.language,
});
