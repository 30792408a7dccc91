import { deleteHolder } from '#db/repositories/document-images.ts';
import { deleteHeldPost, lockHeldPost } from '#db/repositories/held-posts.ts';
import { findDraft, lockDrafts, putDraft } from '#db/repositories/post-drafts.ts';
import type { Actor } from '#domain/actor.ts';
import { withoutPictures } from '#domain/discussion/post-images.ts';
import { can } from '#domain/permissions.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { takeBack } from '../notices/tell.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { type HeldPostAddress, openHeldPost } from './open-held-post.ts';

/**
 * Puts what waits, or was declined, below what its author is writing there, so that they can change it and post it anew; what waits does not any more. Where the topic takes no more posts, it becomes the
 * draft of a topic of its own. A picture has to be chosen again. For its author, while they may post there: drafts are shown to nobody else, and what they wrote stays readable here. Answers the number of the topic,
 * or null, and whether the words were for fewer than everybody; refuses with `posted-already` and `not-now`.
 */
export async function takeHeldPostBack(deps: Deps, actor: Actor, address: HeldPostAddress): Promise<{ topic: number | null; isForFewer: boolean }> {
  const { db, now, imageStore } = deps;
  const { accountId } = requirePerson(actor);
  const back = await db.transaction(async (tx) => {
    await lockHeldPost(tx, address.heldId);
    const { found, standing, facts } = await openHeldPost(tx, actor, address);
    requireCan(standing, 'held.keep', facts);
    const { held } = found;
    if (held.outcome === 'let-through') throw conflict('posted-already', t`This was let through meanwhile, and stands in the topic. You can change it there, or take it back.`);
    if (!can(standing, 'topic.begin')) throw conflict('not-now', t`You cannot post in this community at the moment. What you wrote stays here for you.`);
    await lockDrafts(tx, accountId);
    const topic = found.topic?.lockedAt ? null : found.topic;
    const place = { accountId, communityId: held.communityId, topicId: topic?.id ?? null };
    const draft = await findDraft(tx, place);
    const title = draft?.title || held.title;
    const words = withoutPictures(held.markdown);
    // Pressed again, it is there already.
    const markdown = draft?.markdown.includes(words) ? draft.markdown : [draft?.markdown, words].filter(Boolean).join('\n\n');
    await putDraft(tx, { ...place, title, markdown, savedAt: now() });
    if (held.outcome === null) {
      await takeBack(tx, [held.id]);
      await deleteHeldPost(tx, held.id);
      await deleteHolder(tx, held.id);
    }
    return { topic: topic?.number ?? null, isForFewer: held.isForMembers || held.aboutKind !== null || (found.topic?.isForMembers ?? false) };
  });
  await imageStore.deleteAllOf(address.heldId);
  return back;
}
