import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';

/** What a page that follows a topic is told from now on, and the number of its last post. Refuses with `not-found`. */
export async function followTopic({ db }: Deps, actor: Actor, address: TopicAddress): Promise<{ topicId: string; last: number }> {
  const { topic } = await openTopic(db, actor, address);
  return { topicId: topic.id, last: topic.lastNumber };
}
