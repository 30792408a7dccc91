import type { Actor } from '#domain/actor.ts';
import type { FeedFormat } from '#domain/feed.ts';
import { atomFeed } from '#server/export/feeds/atom-feed.ts';
import { jsonFeed } from '#server/export/feeds/json-feed.ts';
import type { Deps } from '../deps.ts';
import { type FeedScope, readFeed } from './read-feed.ts';

/** A feed as it is sent. Refuses like `readFeed`. */
export async function exportFeed(deps: Deps, actor: Actor, scope: FeedScope, format: FeedFormat): Promise<string> {
  const feed = await readFeed(deps, actor, scope);
  return format === 'atom' ? atomFeed(feed) : jsonFeed(feed);
}
