import { getPost } from '#db/repositories/posts.ts';
import { deleteNoticesAbout } from '#db/repositories/notices.ts';
import { settleTopicNotices } from '#db/repositories/topic-notices.ts';
import { lockTopic, updateTopic } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import { postAddress } from '#domain/discussion/topic-address.ts';
import type { Steering } from '#domain/discussion/topic-forms.ts';
import { can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { tell } from '../notices/tell.ts';
import { requirePerson } from '../standing.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';
import { wholeWords } from './plain-words.ts';

/** Pins, locks, renames a topic, or says who may read it. For who leads the community. */
export async function steerTopic({ db, now, live }: Deps, actor: Actor, address: TopicAddress, act: Steering): Promise<void> {
  const { topic } = await openTopic(db, actor, address, 'topic.manage');
  await db.transaction(async (tx) => {
    await updateTopic(tx, topic.id, changeOf(act, now()));
    if (act.intent === 'describe') await settleTopicNotices(tx, topic.id);
  });
  // Whoever may not read it any more is told no more of it; who may, asks again.
  if (act.intent === 'describe' && act.visibility === 'members') live().topicHidden(topic.id);
}

function changeOf(act: Steering, at: Date): Parameters<typeof updateTopic>[2] {
  switch (act.intent) {
    case 'pin':
      return { pinnedAt: at };
    case 'unpin':
      return { pinnedAt: null };
    case 'lock':
      return { lockedAt: at };
    case 'unlock':
      return { lockedAt: null };
    case 'describe':
      return { title: act.title, isForMembers: act.visibility === 'members' };
  }
}

/** Marks a post as the answer that the topic asked for, or none; its author is told, unless the topic is locked. For who began it and who leads the community. Refuses with `not-found` what was taken back or hidden. */
export async function acceptAnswer(deps: Deps, actor: Actor, address: TopicAddress, number: number | null): Promise<void> {
  const { community, topic, standing } = await openTopic(deps.db, actor, address, 'topic.accept');
  const { accountId: byId } = requirePerson(actor);
  await deps.db.transaction(async (tx) => {
    const held = await lockTopic(tx, topic.id);
    const post = number === null ? null : await getPost(tx, topic.id, number);
    if (post?.hiddenAt) throw notFound('post');
    if (held.acceptedPostId === (post?.id ?? null)) return;
    await updateTopic(tx, topic.id, { acceptedPostId: post?.id ?? null });
    const thing = { kind: 'topic', id: topic.id } as const;
    await deleteNoticesAbout(tx, 'accepted', thing);
    if (post?.authorId && !held.lockedAt) await tell(deps, tx, { kind: 'accepted', thing, byId, isInOffice: can(standing, 'topic.manage'), to: [post.authorId], title: held.title, words: wholeWords(post.content), path: postAddress({ slug: community.slug, number: held.number }, post.number), sourceId: post.id });
  });
}
