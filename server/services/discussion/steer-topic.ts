import { getPost } from '#db/repositories/posts.ts';
import { lockTopic, updateTopic } from '#db/repositories/topics.ts';
import type { Actor } from '#domain/actor.ts';
import type { Steering } from '#domain/discussion/topic-forms.ts';
import type { Deps } from '../deps.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';

/** Pins, locks, renames a topic, or says who may read it. For who leads the community. */
export async function steerTopic({ db, now, live }: Deps, actor: Actor, address: TopicAddress, act: Steering): Promise<void> {
  const { topic } = await openTopic(db, actor, address, 'topic.manage');
  await updateTopic(db, topic.id, changeOf(act, now()));
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

/** Marks a post as the answer that the topic asked for, or none. For who began it and who leads the community. Refuses with `not-found` what was taken back. */
export async function acceptAnswer({ db }: Deps, actor: Actor, address: TopicAddress, number: number | null): Promise<void> {
  const { topic } = await openTopic(db, actor, address, 'topic.accept');
  await db.transaction(async (tx) => {
    await lockTopic(tx, topic.id);
    const post = number === null ? null : await getPost(tx, topic.id, number);
    await updateTopic(tx, topic.id, { acceptedPostId: post?.id ?? null });
  });
}
