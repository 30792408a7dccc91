import type { DbOrTx } from '#db/client.ts';
import { deleteDraft, lockDrafts } from '#db/repositories/post-drafts.ts';
import { findSentHeldPost } from '#db/repositories/held-posts.ts';
import { findSentPost, findShownPost } from '#db/repositories/posts.ts';
import { lockTopic } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import type { Reply } from '#domain/discussion/topic-forms.ts';
import { createId } from '#domain/ids.ts';
import { can, nobody } from '#domain/permissions.ts';
import { conflict, isRefusal, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { applyFilters, flagByFilter } from '../filters/apply-filters.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { findWhereTopicWent } from './find-where-topic-went.ts';
import { type Held, holdPost } from './hold-post.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';
import { keepingDraft, keepWithinTrust } from './keep-within-trust.ts';
import { keepPicture, readPicture } from './keep-picture.ts';
import { placeReply } from './place-post.ts';
import { picturesOf, postContent } from './post-content.ts';

/** Where a post stands. */
export type Posted = { number: number; topic: TopicAddress };

/**
 * Adds a post at the end of a topic, perhaps as the answer to one of its posts, or holds it where a filter says so; one that was taken back or hidden meanwhile is answered no more, and what was written is posted all the same.
 * Pages that show the topic are told. Of a form that is sent twice the second makes no post, and is answered as the first. To a topic that was merged or moved meanwhile it is added where that went. For members. Refuses with `topic-locked`, a picture that cannot be kept, with `too-many` who posts very often or more than they may yet, and with `invalid` a post that holds more.
 */
export async function replyToTopic(deps: Deps, actor: Actor, address: TopicAddress, reply: Reply): Promise<Posted | Held> {
  try {
    return await addReply(deps, actor, address, reply);
  } catch (reason) {
    const went = isRefusal(reason) && reason.kind === 'not-found' ? await findWhereTopicWent(deps, actor, address) : null;
    if (went === null) throw reason;
    return addReply(deps, actor, went, { ...reply, repliesTo: undefined });
  }
}

async function addReply(deps: Deps, actor: Actor, address: TopicAddress, { text, repliesTo, sentAs, ...picture }: Reply): Promise<Posted | Held> {
  const { db, now, limit, live } = deps;
  const { community, topic, standing, facts } = await openTopic(db, actor, address);
  // Told as it is, in the form with what was written: it was open when the page was.
  if (facts.isLocked && can(standing, 'topic.begin')) throw locked();
  requireCan(standing, 'topic.reply', facts);
  const { accountId } = requirePerson(actor);
  const earlier = await findSent(db, accountId, sentAs);
  if (earlier) return earlier;
  await limit('post', accountId);
  const { markdown, ready } = await readPicture(deps, accountId, text, picture);
  const written = await postContent(deps, { communityId: community.id, topicId: topic.id, pictures: picturesOf([], ready) }, markdown);
  const answered = repliesTo === undefined ? null : await findShownPost(db, topic.id, repliesTo);
  const [id, at] = [createId(), now()];
  const draft = { accountId, communityId: topic.communityId, topicId: topic.id, title: '', markdown: text };
  const posted = await keepingDraft(deps, draft, () => db.transaction(async (tx) => {
    const held = await lockTopic(tx, topic.id);
    // Moved meanwhile, to where other people and filters are: it is asked anew there.
    if (held.communityId !== topic.communityId) throw notFound('topic');
    await lockDrafts(tx, accountId);
    const sent = await findSent(tx, accountId, sentAs);
    if (sent) return sent;
    if (held.lockedAt) throw locked();
    await keepWithinTrust(deps, tx, { standing, accountId, communityId: topic.communityId }, { kind: 'post' }, written.content);
    const caught = await applyFilters(deps, tx, { community, standing }, { content: written.content });
    const post = { id, authorId: accountId, sentAs: sentAs ?? null, markdown, written, at };
    await keepPicture(deps, tx, { postId: id, accountId }, ready);
    await deleteDraft(tx, draft);
    if (caught?.outcome === 'hold') return holdPost(deps, tx, post, { communityId: held.communityId, topicId: held.id, repliesToId: answered?.id ?? null }, caught);
    const number = await placeReply(deps, tx, post, { slug: community.slug, topic: held, answered, isOpenToAll: can(nobody, 'topic.read', { ...facts, isOwn: false }) });
    if (caught) await flagByFilter(deps, tx, { communityId: held.communityId, postId: id, personId: accountId }, caught);
    return { number, topic: { slug: community.slug, number: held.number } };
  }));
  if ('number' in posted) live().topicGrew(topic.id, posted.number);
  return posted;
}

/** What was made of a form before. */
async function findSent(db: DbOrTx, accountId: string, sentAs: string | undefined): Promise<Posted | Held | null> {
  if (sentAs === undefined) return null;
  const sent = await findSentPost(db, accountId, sentAs);
  if (sent) return { number: sent.number, topic: { slug: sent.slug, number: sent.topic } };
  const heldId = await findSentHeldPost(db, accountId, sentAs);
  return heldId === null ? null : { heldId };
}

const locked = () => conflict('topic-locked', t`This topic was locked, so it takes no more posts. What you wrote is still here: begin a topic of its own with it.`);
