import { listTopicIdsAbout } from '#db/repositories/topic-things.ts';
import type { ThingKind } from '#domain/discussion/topic-thing.ts';
import type { Deps } from '../deps.ts';

/** Fewer people may read a thing from now on, and with it what is said about it: pages that follow such a topic ask again. Call it once that is committed. */
export async function closeTopicsAbout({ db, live }: Deps, thing: { kind: ThingKind; id: string }): Promise<void> {
  for (const id of await listTopicIdsAbout(db, thing)) live().topicHidden(id);
}
