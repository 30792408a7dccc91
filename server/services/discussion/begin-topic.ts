import { lockCommunity } from '#db/repositories/communities.ts';
import { deleteDraft, lockDrafts } from '#db/repositories/post-drafts.ts';
import { findSentPost, insertPost } from '#db/repositories/posts.ts';
import { insertTopic, noteRead } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import type { BeginTopic } from '#domain/discussion/topic-forms.ts';
import { topicPath } from '#domain/discussion/topic-address.ts';
import { createId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { applyFilters, flagByFilter } from '../filters/apply-filters.ts';
import { requirePerson } from '../standing.ts';
import { announce } from '../webhooks/announce.ts';
import { openThing } from './open-thing.ts';
import { keepingDraft, keepWithinTrust } from './keep-within-trust.ts';
import { keepPicture, readPicture } from './keep-picture.ts';
import { picturesOf, postContent } from './post-content.ts';
import { tellOfPost } from './tell-of-post.ts';

/** Begins a topic with its first post, for everybody to read or for members, perhaps about a thing of the community that one may read. For members. Refuses with `not-found` a thing that is not there for them, with `too-many` who posts very often or more than they may yet, and with `invalid` a post that holds more. A form that is sent twice begins one topic. */
export async function beginTopic(deps: Deps, actor: Actor, slug: string, { title, text, visibility, about, sentAs, ...picture }: BeginTopic): Promise<{ number: number }> {
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
  const number = await keepingDraft(deps, draft, () => db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    await lockDrafts(tx, accountId);
    const sent = sentAs === undefined ? null : await findSentPost(tx, accountId, sentAs);
    if (sent) return sent.topic;
    await keepWithinTrust(deps, tx, { standing, accountId, communityId: community.id }, { kind: 'topic' }, written.content);
    const caught = await applyFilters(deps, tx, { community, standing }, { title, content: written.content });
    const given = await insertTopic(tx, { id: topicId, communityId: community.id, title, aboutKind: about?.kind ?? null, aboutId: thing?.id ?? null, isForMembers: visibility === 'members', begunById: accountId, lastNumber: 1, postCount: 1, lastPostAt: at, createdAt: at });
    await insertPost(tx, { id: postId, topicId, number: 1, authorId: accountId, sentAs: sentAs ?? null, markdown, content: written.content, createdAt: at });
    await keepPicture(deps, tx, { postId, accountId }, ready);
    await deleteDraft(tx, { accountId, communityId: community.id, topicId: null });
    await noteRead(tx, { topicId, accountId, upTo: 1, readAt: at });
    await tellOfPost(deps, tx, { id: postId, number: 1, authorId: accountId, written, topic: { id: topicId, slug, number: given, title, communityId: community.id } }, null);
    if (visibility === 'public' && (thing === null || thing.openTo === 'everybody')) await announce(deps, tx, community.id, { kind: 'topic.begun', id: topicId, title, path: topicPath({ slug, number: given }) });
    if (caught) await flagByFilter(deps, tx, { communityId: community.id, postId, personId: accountId }, caught);
    return given;
  }));
  return { number };
}
