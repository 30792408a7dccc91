import { getHeldPost, type HeldPostRow, insertHeldPost } from '#db/repositories/held-posts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Deps } from '../deps.ts';
import type { Caught } from '../filters/apply-filters.ts';
import { tellOfHeldPost } from '../moderation/tell-of-held-post.ts';
import type { PlacedPost } from './place-post.ts';

/** What came of a post that nobody else reads yet: where its author finds it. */
export type Held = { heldId: string };

/** Where it would stand: behind the posts of a topic, or as the first of one. */
type Where = Pick<HeldPostRow, 'communityId' | 'topicId'> & Partial<Pick<HeldPostRow, 'repliesToId' | 'title' | 'isForMembers' | 'aboutKind' | 'aboutId'>>;

/** Keeps a post in place of placing it, until somebody who moderates there has looked; they are told, in the same transaction. */
export async function holdPost(deps: Deps, tx: DbOrTx, { written, at, ...post }: PlacedPost, where: Where, { pattern, found }: Pick<Caught, 'pattern' | 'found'>): Promise<Held> {
  await insertHeldPost(tx, { ...post, ...where, content: written.content, pattern, found, heldAt: at });
  await tellOfHeldPost(deps, tx, await getHeldPost(tx, post.id));
  return { heldId: post.id };
}
