import { findWhereTopicWent as findStep } from '#db/repositories/topic-arranging.ts';
import type { Actor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { openTopic, type TopicAddress } from './open-topic.ts';

const MOST_STEPS = 20;

/** Where a topic stands by now that was merged or moved, for whoever may read it there; null for any other. */
export async function findWhereTopicWent({ db }: Deps, actor: Actor, { slug, number }: TopicAddress): Promise<TopicAddress | null> {
  let at = Number.isSafeInteger(number) && number > 0 && number < 1e9 ? await findStep(db, slug, number) : null;
  for (let step = 0; at !== null && step < MOST_STEPS; step += 1) {
    const next = await findStep(db, at.slug, at.number);
    if (next === null) break;
    at = next;
  }
  if (at === null) return null;
  const found = at;
  return openTopic(db, actor, found).then(
    () => found,
    (reason: unknown) => {
      if (isRefusal(reason)) return null;
      throw reason;
    },
  );
}
