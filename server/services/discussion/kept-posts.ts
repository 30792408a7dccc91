import { LRUCache } from 'lru-cache';
import { type ListedPost, listPosts, listReactions, markPosts } from '#db/repositories/posts.ts';
import { listPublicThings } from '#db/repositories/topic-things.ts';
import { linkedThings, type LinkedThing } from '#domain/discussion/post-links.ts';
import { thingMark } from '#domain/discussion/topic-thing.ts';
import { gathered } from '#domain/gathered.ts';
import type { Deps } from '../deps.ts';
import { type PostCounts, type PostPreviews, postView, type PostView } from './post-view.ts';

/** How many posts are kept ready, of all topics together; a long one takes some kilobytes. */
const MOST_POSTS = 20_000;
/** A post shows as many things beside it. */
const MOST_PREVIEWS = 5;

type Link = { number: number; thing: LinkedThing };

/** A page of a topic as the database had it, with the views of its posts for readers to whom none of them means anything more than to others. */
type KeptPage = { mark: string; rows: readonly ListedPost[]; counts: PostCounts; links: readonly Link[]; shown: Map<'hidden-too' | 'open', { previewsMark: string; views: readonly PostView[] }> };

/** Pages of topics that were read lately, by topic and place. Nothing here is taken for true without the mark of what the database has now. */
export type KeptPosts = LRUCache<string, KeptPage>;

export const createKeptPosts = (): KeptPosts => new LRUCache({ maxSize: MOST_POSTS, sizeCalculation: ({ rows }) => rows.length + 1 });

type Asked = { topicId: string; communityId: string; from: number; until: number };

/** The posts with these numbers; read anew only where anything about them has changed since they were read last. Never more than two statements beyond the first. */
export async function readKeptPosts({ db, keptPosts }: Pick<Deps, 'db' | 'keptPosts'>, { topicId, communityId, from, until }: Asked): Promise<KeptPage> {
  const name = `${topicId} ${communityId} ${from}`;
  // Asked before the posts: what changes in between is found by whoever comes next.
  const mark = await markPosts(db, { topicId, communityId }, from, until);
  const kept = keptPosts.get(name);
  if (kept?.mark === mark) return kept;
  const [rows, reactions] = await Promise.all([listPosts(db, { topicId, communityId }, from, until), listReactions(db, topicId, from, until)]);
  const links = rows.filter(({ hiddenAt }) => hiddenAt === null).flatMap(({ number, content }) => linkedThings(content).slice(0, MOST_PREVIEWS).map((thing) => ({ number, thing })));
  const page: KeptPage = { mark, rows, counts: gathered(reactions, ({ number }) => number, (count) => count), links, shown: new Map() };
  keptPosts.set(name, page);
  return page;
}

type Reader = {
  /** Whether the words of hidden posts are given. */
  mayModerate: boolean;
  /** The posts that mean more to this reader than to others, and are made for them alone. */
  isOwn: (row: ListedPost) => boolean;
  makeOwn: (row: ListedPost, counts: PostCounts, previews: PostPreviews) => PostView;
};

/** The views of a page's posts: those that all see alike are the same objects for each reader, so that whoever draws them draws them once. One statement, and none where no post links to a thing. */
export async function viewPosts(db: Deps['db'], page: KeptPage, { mayModerate, isOwn, makeOwn }: Reader): Promise<readonly PostView[]> {
  const { previews, previewsMark } = await previewsOf(db, page.links);
  const key = mayModerate ? 'hidden-too' : 'open';
  let shown = page.shown.get(key);
  if (shown?.previewsMark !== previewsMark) {
    shown = { previewsMark, views: page.rows.map((row) => postView(row, page.counts, previews, { isMine: false, said: [], distance: null, isOpen: mayModerate })) };
    page.shown.set(key, shown);
  }
  const { views } = shown;
  return page.rows.map((row, place) => (isOwn(row) ? undefined : views[place]) ?? makeOwn(row, page.counts, previews));
}

/** What each post links to of this site, as far as everybody may read that, and a mark of it. */
async function previewsOf(db: Deps['db'], links: readonly Link[]): Promise<{ previews: PostPreviews; previewsMark: string }> {
  if (links.length === 0) return { previews: new Map(), previewsMark: '' };
  const things = await listPublicThings(db, links.map(({ thing }) => thing));
  const known = new Map(things.map((thing) => [thingMark(thing), thing]));
  const previews = new Map<number, PostView['previews']>();
  for (const { number, thing } of links) {
    const found = known.get(thingMark(thing));
    if (found) previews.set(number, [...(previews.get(number) ?? []), { kind: found.kind, title: found.title, path: thing.path }]);
  }
  return { previews, previewsMark: JSON.stringify([...previews]) };
}
