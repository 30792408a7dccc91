import type { DbOrTx } from '#db/client.ts';
import { findSentHeldPost } from '#db/repositories/held-posts.ts';
import { findSentPost } from '#db/repositories/posts.ts';
import { deleteDraft, findDraft, lockDrafts, putDraft } from '#db/repositories/post-drafts.ts';
import type { Actor } from '#domain/actor.ts';
import type { Draft } from '#domain/discussion/topic-forms.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openTopic } from './open-topic.ts';

/** Of what a draft is: a topic by its number, or one that is not begun yet. */
export type DraftAddress = { slug: string; number: number | null };

async function placeOf(db: DbOrTx, actor: Actor, { slug, number }: DraftAddress) {
  if (number === null) return { communityId: (await openCommunity(db, actor, slug, 'topic.begin')).community.id, topicId: null };
  const { community, topic } = await openTopic(db, actor, { slug, number }, 'topic.reply');
  return { communityId: community.id, topicId: topic.id };
}

/** Keeps what somebody is writing, for them alone and on every device; nothing written takes it away, and what was posted from the same form by now, or is held, is no draft any more. For members. Refuses with `not-found` and, where no more can be posted, with `forbidden`. */
export async function keepDraft({ db, now, limit }: Deps, actor: Actor, address: DraftAddress, { title, text, sentAs }: Draft): Promise<{ savedAt: Date | null }> {
  const of = await placeOf(db, actor, address);
  const { accountId } = requirePerson(actor);
  await limit('form', accountId);
  const place = { accountId, ...of };
  const savedAt = now();
  return db.transaction(async (tx) => {
    await lockDrafts(tx, accountId);
    if (sentAs !== undefined && ((await findSentPost(tx, accountId, sentAs)) ?? (await findSentHeldPost(tx, accountId, sentAs)))) return { savedAt: null };
    if (title.trim() === '' && text.trim() === '') {
      await deleteDraft(tx, place);
      return { savedAt: null };
    }
    await putDraft(tx, { ...place, title, markdown: text, savedAt });
    return { savedAt };
  });
}

/** What one was writing for a topic that is not begun yet; null where there is nothing. Refuses who may not begin one. */
export async function readNewDraft({ db }: Deps, actor: Actor, slug: string): Promise<{ title: string; text: string } | null> {
  const { accountId } = requirePerson(actor);
  const draft = await findDraft(db, { accountId, ...(await placeOf(db, actor, { slug, number: null })) });
  return draft && { title: draft.title, text: draft.markdown };
}
