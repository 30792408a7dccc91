import { deleteHolder, listImages } from '#db/repositories/document-images.ts';
import { deleteReactionsTo, deleteRevisions, getPost, insertRevision, updatePost } from '#db/repositories/posts.ts';
import { lockTopic, updateTopic } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import type { PostAct } from '#domain/discussion/topic-forms.ts';
import { createId } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { applyFiltersToChange, flagByFilter } from '../filters/apply-filters.ts';
import { takeBack } from '../notices/tell.ts';
import { requirePerson } from '../standing.ts';
import { openPost, type PostAddress } from './open-post.ts';
import { keepWithinTrust } from './keep-within-trust.ts';
import { keepPicture, readPicture } from './keep-picture.ts';
import { picturesOf, postContent } from './post-content.ts';
import { tellOfChange } from './tell-of-post.ts';

export type OwnPostView = { community: CommunityName; topic: { number: number; title: string }; number: number; text: string; mayEdit: boolean; isHidden: boolean };

/** One's own post as it was typed, to be changed or taken back. Refuses with `not-found`, and with `forbidden` whose post it is not. */
export async function readOwnPost({ db }: Deps, actor: Actor, address: PostAddress): Promise<OwnPostView> {
  const { community, topic, post, standing, facts } = await openPost(db, actor, address, 'post.remove');
  return { community: nameOf(community), topic: { number: topic.number, title: topic.title }, number: post.number, text: post.markdown, mayEdit: can(standing, 'post.edit', facts), isHidden: post.hiddenAt !== null };
}

/** Words one's own post anew; what it said stays to be read. Refuses with `not-found`, and with `forbidden` whose post it is not, and once the topic is locked; with `too-many` who does so very often, and with `invalid` what holds more than they may put into one post yet. */
export async function editPost(deps: Deps, actor: Actor, address: PostAddress, { text, ...picture }: Extract<PostAct, { intent: 'edit' }>): Promise<void> {
  const { db, now } = deps;
  const { community, topic, standing, post: opened } = await openPost(db, actor, address, 'post.edit');
  const { accountId: authorId } = requirePerson(actor);
  await deps.limit('post', authorId);
  const { markdown, ready } = await readPicture(deps, authorId, text, picture);
  const written = await postContent(deps, { communityId: community.id, topicId: topic.id, pictures: picturesOf(await listImages(db, opened.id), ready) }, markdown);
  await db.transaction(async (tx) => {
    // Held, so that who may find the post is told of the topic as it is once both are done.
    const held = await lockTopic(tx, topic.id);
    if (held.communityId !== community.id) throw notFound('topic');
    const post = await getPost(tx, topic.id, address.post, 'for-change');
    if (post.markdown === markdown) return;
    await keepWithinTrust(deps, tx, { standing, accountId: authorId, communityId: community.id }, { kind: 'edit', before: post.content }, written.content);
    const caught = await applyFiltersToChange(deps, tx, { community, standing }, { before: post.content, content: written.content });
    const at = now();
    await insertRevision(tx, { id: createId(), postId: post.id, markdown: post.markdown, content: post.content, writtenAt: post.editedAt ?? post.createdAt, replacedAt: at });
    await updatePost(tx, post.id, { markdown, content: written.content, editedAt: at });
    await keepPicture(deps, tx, { postId: post.id, accountId: authorId }, ready);
    await tellOfChange(deps, tx, { id: post.id, number: post.number, authorId, written, topic: { ...held, slug: community.slug } });
    if (caught) await flagByFilter(deps, tx, { communityId: community.id, postId: post.id, personId: authorId }, caught);
  });
}

/** Takes one's own post back: its words and pictures go, with all that it said before, and its place stays so that answers keep theirs. Refuses with `not-found` and `forbidden`. */
export async function removePost({ db, now, imageStore }: Deps, actor: Actor, address: PostAddress): Promise<void> {
  const { topic, post } = await openPost(db, actor, address, 'post.remove');
  await db.transaction(async (tx) => {
    const held = await lockTopic(tx, topic.id);
    const { id } = await getPost(tx, topic.id, address.post, 'for-change');
    await updatePost(tx, id, { markdown: '', content: [], editedAt: null, removedAt: now() });
    await deleteRevisions(tx, id);
    await deleteReactionsTo(tx, id);
    await takeBack(tx, [id]);
    await deleteHolder(tx, id);
    await updateTopic(tx, topic.id, { postCount: held.postCount - 1, acceptedPostId: held.acceptedPostId === id ? null : held.acceptedPostId });
  });
  // A database has removed them by itself, a folder has not.
  await imageStore.deleteAllOf(post.id);
}
