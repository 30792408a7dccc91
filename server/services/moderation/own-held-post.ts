import { deleteHolder } from '#db/repositories/document-images.ts';
import { deleteHeldPost, lockHeldPost } from '#db/repositories/held-posts.ts';
import { findDraft, lockDrafts, putDraft } from '#db/repositories/post-drafts.ts';
import type { Actor } from '#domain/actor.ts';
import { withoutPictures } from '#domain/discussion/post-images.ts';
import { conflict } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { takeBack } from '../notices/tell.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { type HeldPostAddress, openHeldPost } from './open-held-post.ts';

/**
 * Puts what waits, or was declined, below what its author is writing there, so that they can change it and post it anew; what waits does not any more. Where the topic takes no more posts, it becomes the
 * draft of a topic of its own. A picture has to be chosen again. For its author, also while they are silenced or suspended. Answers the number of the topic, or null; refuses with `posted-already`.
 */
export async function takeHeldPostBack(deps: Deps, actor: Actor, address: HeldPostAddress): Promise<{ topic: number | null }> {
  const { db, now, imageStore } = deps;
  const { accountId } = requirePerson(actor);
  const number = await db.transaction(async (tx) => {
    await lockHeldPost(tx, address.heldId);
    const { found, standing, facts } = await openHeldPost(tx, actor, address);
    requireCan(standing, 'held.keep', facts);
    const { held } = found;
    if (held.outcome === 'let-through') throw conflict('posted-already', 'This was let through meanwhile, and stands in the topic. You can change it there, or take it back.');
    await lockDrafts(tx, accountId);
    const topic = found.topic?.lockedAt ? null : found.topic;
    const place = { accountId, communityId: held.communityId, topicId: topic?.id ?? null };
    const draft = await findDraft(tx, place);
    const title = draft?.title || held.title;
    const markdown = [draft?.markdown, withoutPictures(held.markdown)].filter(Boolean).join('\n\n');
    await putDraft(tx, { ...place, title, markdown, savedAt: now() });
    if (held.outcome === null) {
      await takeBack(tx, [held.id]);
      await deleteHeldPost(tx, held.id);
      await deleteHolder(tx, held.id);
    }
    return topic?.number ?? null;
  });
  await imageStore.deleteAllOf(address.heldId);
  return { topic: number };
}
