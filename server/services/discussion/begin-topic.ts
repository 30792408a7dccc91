import { lockCommunity } from '#db/repositories/communities.ts';
import { deleteDraft, lockDrafts } from '#db/repositories/post-drafts.ts';
import { findSentHeldPost } from '#db/repositories/held-posts.ts';
import { findSentPost } from '#db/repositories/posts.ts';
import type { Actor } from '#domain/actor.ts';
import type { BeginTopic } from '#domain/discussion/topic-forms.ts';
import { createId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { applyFilters, flagByFilter } from '../filters/apply-filters.ts';
import { requirePerson } from '../standing.ts';
import { type Held, holdPost } from './hold-post.ts';
import { openThing } from './open-thing.ts';
import { keepingDraft, keepWithinTrust } from './keep-within-trust.ts';
import { keepPicture, readPicture } from './keep-picture.ts';
import { placeTopic } from './place-post.ts';
import { picturesOf, postContent } from './post-content.ts';

/** Begins a topic with its first post, for everybody to read or for members, perhaps about a thing of the community that one may read. For members. Refuses with `not-found` a thing that is not there for them, with `too-many` who posts very often or more than they may yet, and with `invalid` a post that holds more. A form that is sent twice begins one topic. What a filter holds begins none yet. */
export async function beginTopic(deps: Deps, actor: Actor, slug: string, { title, text, visibility, about, sentAs, ...picture }: BeginTopic): Promise<{ number: number } | Held> {
  const { db, now, limit } = deps;
  const { community, standing } = await openCommunity(db, actor, slug, 'topic.begin');
  const { accountId } = requirePerson(actor);
  const thing = about && (await openThing(db, actor, about));
  if (about && thing?.community.id !== community.id) throw notFound(about.kind);
  await limit('post', accountId);
  const [topicId, postId, at] = [createId(), createId(), now()];
  const { markdown, ready } = await readPicture(deps, accountId, text, picture);
  const written = await postContent(deps, { communityId: community.id, topicId: null, pictures: picturesOf([], ready) }, markdown);
  const draft = { accountId, communityId: community.id, topicId: null, title, markdown: text };
  return keepingDraft(deps, draft, () => db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    await lockDrafts(tx, accountId);
    const sent = sentAs === undefined ? null : await findSentPost(tx, accountId, sentAs);
    if (sent) return { number: sent.topic };
    const heldId = sentAs === undefined ? null : await findSentHeldPost(tx, accountId, sentAs);
    if (heldId !== null) return { heldId };
    await keepWithinTrust(deps, tx, { standing, accountId, communityId: community.id }, { kind: 'topic' }, written.content);
    const caught = await applyFilters(deps, tx, { community, standing }, { title, content: written.content });
    const post = { id: postId, authorId: accountId, sentAs: sentAs ?? null, markdown, written, at };
    const topic = { title, aboutKind: about?.kind ?? null, aboutId: thing?.id ?? null, isForMembers: visibility === 'members' };
    await keepPicture(deps, tx, { postId, accountId }, ready);
    await deleteDraft(tx, draft);
    if (caught?.outcome === 'hold') return holdPost(deps, tx, post, { communityId: community.id, topicId: null, ...topic }, caught);
    const number = await placeTopic(deps, tx, post, { id: topicId, community, title, about: topic, isForMembers: topic.isForMembers, isOpenToAll: !topic.isForMembers && (thing === null || thing.openTo === 'everybody') });
    if (caught) await flagByFilter(deps, tx, { communityId: community.id, postId, personId: accountId }, caught);
    return { number };
  }));
}
