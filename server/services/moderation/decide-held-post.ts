import { deleteHolder, listImages } from '#db/repositories/document-images.ts';
import { lockHeldPost, updateHeldPost } from '#db/repositories/held-posts.ts';
import { lockCommunity } from '#db/repositories/communities.ts';
import { lockTopic } from '#db/repositories/topics.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { AuditedAct } from '#domain/audit/audited-act.ts';
import { postAddress } from '#domain/discussion/topic-address.ts';
import { createId } from '#domain/ids.ts';
import { can, type Facts, nobody } from '#domain/permissions.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { placeReply, placeTopic } from '../discussion/place-post.ts';
import { picturesOf, postContent } from '../discussion/post-content.ts';
import { takeBack } from '../notices/tell.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { type HeldPostAddress, heldPath, type OpenHeldPost, openHeldPost } from './open-held-post.ts';
import { tellOfHeldDecision } from './tell-of-held-post.ts';

/** Where a post stands that was let through. */
type LetThrough = { topic: { slug: string; number: number }; number: number };

/**
 * Posts what a filter held, as if it came just now: behind the posts that came meanwhile, with whom it calls told, and other programs. Neither trust nor filters are asked again. For who moderates there and
 * stands above its author. Refuses with `decided-already`, `topic-locked`, `author-may-not` whose author may not post there any more, and `nobody-there`.
 */
export async function letThrough(deps: Deps, actor: Actor, address: HeldPostAddress): Promise<LetThrough> {
  const { db, now, live } = deps;
  const { found: { held: asked, community } } = await openHeldPost(db, actor, address);
  const written = await postContent(deps, { communityId: community.id, topicId: asked.topicId, pictures: picturesOf(await listImages(db, asked.id), null) }, asked.markdown);
  const placed = await db.transaction(async (tx) => {
    // Held in the order in which posting does.
    const topic = asked.topicId === null ? null : await lockTopic(tx, asked.topicId);
    if (topic === null) await lockCommunity(tx, community.id);
    const opened = await openToDecide(tx, actor, address);
    const { found } = opened;
    const { held, answered } = found;
    const { id: authorId, isOpenToAll } = requireAuthor(opened);
    const at = now();
    await settle(deps, tx, actor, opened, { outcome: 'let-through', words: '', at, act: 'held.letThrough' });
    const post = { id: held.id, authorId, sentAs: held.sentAs, markdown: held.markdown, written, at };
    const slug = found.community.slug;
    const [topicId, { aboutKind, aboutId, title, isForMembers }] = [topic?.id ?? createId(), held];
    const number = topic
      ? await placeReply(deps, tx, post, { slug, topic, answered, isOpenToAll })
      : await placeTopic(deps, tx, post, { id: topicId, community: found.community, title, about: { aboutKind, aboutId }, isForMembers, isOpenToAll });
    const stands: LetThrough = topic ? { topic: { slug, number: topic.number }, number } : { topic: { slug, number }, number: 1 };
    await tellOfHeldDecision(deps, tx, found, { words: () => t`Your post waited for those who moderate. It was let through, and stands now.`, path: postAddress(stands.topic, stands.number) });
    return { ...stands, topicId };
  });
  live().topicGrew(placed.topicId, placed.number);
  return { topic: placed.topic, number: placed.number };
}

/** Declines what a filter held, with a reason that its author reads, who keeps what they wrote. For who moderates there and stands above its author. Refuses with `decided-already`. */
export async function declineHeldPost(deps: Deps, actor: Actor, address: HeldPostAddress, { words }: { words: string }): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const opened = await openToDecide(tx, actor, address);
    await settle(deps, tx, actor, opened, { outcome: 'declined', words, at: deps.now(), act: 'held.declined' });
    await deleteHolder(tx, opened.found.held.id);
    await tellOfHeldDecision(deps, tx, opened.found, { words: () => t`Your post waited for those who moderate. They declined it: ${words}`, path: heldPath(opened.found) });
  });
  // A database has removed them by itself, a folder has not.
  await deps.imageStore.deleteAllOf(address.heldId);
}

async function openToDecide(tx: DbOrTx, actor: Actor, address: HeldPostAddress): Promise<OpenHeldPost> {
  await lockHeldPost(tx, address.heldId);
  const opened = await openHeldPost(tx, actor, address);
  requireCan(opened.standing, 'held.decide', opened.facts);
  if (opened.found.held.outcome !== null) throw conflict('decided-already', t`Somebody decided about this post meanwhile.`);
  return opened;
}

type Settling = { outcome: 'let-through' | 'declined'; words: string; at: Date; act: AuditedAct };

/** Notes what was decided, by whom; of what is posted now the words stand in the post alone. */
async function settle(deps: Deps, tx: DbOrTx, actor: Actor, { found: { held, author, community } }: OpenHeldPost, { outcome, words, at, act }: Settling): Promise<void> {
  await updateHeldPost(tx, held.id, { outcome, words, decidedAt: at, decidedById: requirePerson(actor).accountId, ...(outcome === 'let-through' && { markdown: '', content: [], title: '' }) });
  await takeBack(tx, [held.id]);
  await deps.record(tx, actor, { act, thing: author ? { kind: 'person', id: author.id } : { kind: 'community', id: community.id }, communityId: community.id });
}

/** Whoever wrote it has to be able to post it now: what was decided about them, or about the topic, since then holds. */
function requireAuthor({ found: { topic, held, author, openTo }, author: standing }: OpenHeldPost): { id: string; isOpenToAll: boolean } {
  if (author === null) throw conflict('nobody-there', t`Whoever wrote this has left, so nothing is posted in their name.`);
  if (topic?.lockedAt) throw conflict('topic-locked', t`The topic was locked meanwhile, so it takes no more posts. Open it again first, or decline this with that as the reason.`);
  if (author.bannedAt) throw conflict('author-may-not', t`Its author was banned from the site meanwhile, so nothing is posted in their name. Decline it.`);
  const facts: Facts = { isPublished: !(topic ?? held).isForMembers && openTo === 'everybody', isForLeaders: openTo === 'leaders' };
  if (standing.restriction !== null) throw conflict('author-may-not', standing.restriction === 'silenced' ? t`Its author is silenced here, so nothing is posted in their name. Let it through once that is over, or decline it.` : t`Its author is suspended here, so nothing is posted in their name. Let it through once that is over, or decline it.`);
  if (!can(standing, topic ? 'topic.reply' : 'topic.begin', facts)) throw conflict('author-may-not', t`Its author is no member any more, so nothing is posted in their name. Decline it.`);
  if (!can(standing, 'topic.read', facts)) throw conflict('author-may-not', t`Its author may not read any more what it is about. Decline it with that as the reason.`);
  return { id: author.id, isOpenToAll: can(nobody, 'topic.read', facts) };
}
