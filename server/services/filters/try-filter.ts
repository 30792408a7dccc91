import { listPostsToTry } from '#db/repositories/filter-rules.ts';
import type { DbOrTx } from '#db/client.ts';
import { DAY_MS } from '#domain/clock.ts';
import { compileFilters } from '#domain/filters/compiled-filters.ts';
import type { FilterToTry } from '#domain/filters/forms.ts';
import { markedWords, type Stretch } from '#domain/filters/marked-words.ts';
import { textsOf } from '#domain/filters/texts-of.ts';
import { postAddress } from '#domain/discussion/topic-address.ts';

export type TrialView = {
  /** Over how many posts it was held, and in how many of them it found something. */
  looked: number;
  found: number;
  /** There were more posts in that time than are looked at. */
  isCut: boolean;
  /** The latest that it found, with the words marked. */
  posts: { number: number; topic: string; path: string; author: string | null; at: Date; words: Stretch[] }[];
};

export const TRIAL_DAYS = 90;
const MOST_POSTS = 5_000;
const AT_ONCE = 500;
const SHOWN = 20;

/** What a rule would have found in the posts of the last 90 days, as they stand now; nothing is changed, and nobody is told. */
export async function tryOnPosts(db: DbOrTx, { community, isLeader, now }: { community: { id: string; slug: string }; isLeader: boolean; now: Date }, rule: FilterToTry): Promise<TrialView> {
  const compiled = compileFilters([{ id: 'tried', ...rule }]);
  const since = new Date(now.getTime() - TRIAL_DAYS * DAY_MS);
  const view: TrialView = { looked: 0, found: 0, isCut: false, posts: [] };
  let before: { at: Date; id: string } | null = null;
  while (view.looked < MOST_POSTS) {
    const rows: Awaited<ReturnType<typeof listPostsToTry>> = await listPostsToTry(db, community.id, { since, before, isLeader, limit: AT_ONCE });
    for (const { number, content, at, author, topic } of rows) {
      const texts = [number === 1 ? topic.title : '', ...textsOf(content)];
      const findings = compiled.find(texts);
      const first = findings[0];
      if (!first) continue;
      view.found += 1;
      if (view.posts.length < SHOWN) view.posts.push({ number, topic: topic.title, path: postAddress({ slug: community.slug, number: topic.number }, number), author, at, words: markedWords(texts[first.text] ?? '', findings.filter(({ text }) => text === first.text)) });
    }
    view.looked += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return view;
    before = { at: last.at, id: last.id };
  }
  return { ...view, isCut: true };
}
