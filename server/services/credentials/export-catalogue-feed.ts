import { type CatalogueRow, listCatalogue } from '#db/repositories/catalogue.ts';
import type { Actor } from '#domain/actor.ts';
import type { Feed, FeedFormat } from '#domain/feed.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { atomFeed } from '#server/export/feeds/atom-feed.ts';
import { credentialEntry } from '#server/export/feeds/credential-entry.ts';
import { jsonFeed } from '#server/export/feeds/json-feed.ts';
import type { Deps } from '../deps.ts';
import { credentialUrl } from './credential-addresses.ts';

const ENTRIES = 30;
const BEFORE_ALL = new Date(0);

/** The published credentials of the site as a feed, the one whose version came last first. Refuses nobody. */
export async function exportCatalogueFeed({ db, origin }: Deps, _actor: Actor, format: FeedFormat): Promise<string> {
  const entries = (await listCatalogue(db, { withRetired: false }, { order: 'newest', limit: ENTRIES })).map((row) => entryOf(origin, row));
  const pageUrl = `${origin}/credentials`;
  const feed: Feed = { ...saidIn('en', () => ({ title: t`Plenary: credentials`, description: t`Micro-credentials that communities made together, as they are published.` })), pageUrl, feedUrl: `${pageUrl}/feed`, updatedAt: entries[0]?.updatedAt ?? BEFORE_ALL, entries };
  return format === 'atom' ? atomFeed(feed) : jsonFeed(feed);
}

const entryOf = (origin: string, { slug, name, competency, issuer, communityName, tags, leastHours, mostHours, version, licence, language, firstPublishedAt, publishedAt }: CatalogueRow) =>
  credentialEntry({ url: credentialUrl(origin, slug), name, competency, version, tags, licence, language, by: issuer || communityName, hours: { least: leastHours, most: mostHours }, publishedAt: firstPublishedAt, updatedAt: publishedAt });
