import { turnReaction } from '#db/repositories/posts.ts';
import type { Actor } from '#domain/actor.ts';
import type { ReactionKind } from '#domain/discussion/reactions.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openPost, type PostAddress } from './open-post.ts';

/** Gives a word to somebody else's post, or takes it back where one gave it already. For members. */
export async function reactToPost({ db, now, limit }: Deps, actor: Actor, address: PostAddress, kind: ReactionKind): Promise<void> {
  const { post } = await openPost(db, actor, address, 'post.react');
  const { accountId } = requirePerson(actor);
  await limit('act', accountId);
  await db.transaction((tx) => turnReaction(tx, { postId: post.id, accountId, kind, createdAt: now() }));
}
