import { listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { updateSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { lifeOf } from '#domain/summit-life.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

/** Puts a summit that is over among the past ones: it stays readable and nobody joins or writes any more. Refuses before its last day has passed. */
export async function archiveSummit({ db, now, record, accessChanged, documentHands }: Deps, actor: Actor, slug: string): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'summit.publish');
  if (summit.state !== 'published') throw conflict('not-published', t`Only a published summit can be archived.`);
  if (lifeOf(summit, now()) !== 'held') throw conflict('not-over', t`A summit can be archived on the day after its last day. To stop people from joining now, close joining.`);
  await db.transaction(async (tx) => {
    await updateSummit(tx, summit.id, { state: 'archived', updatedAt: now() });
    await record(tx, actor, { act: 'summit.archived', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId });
  });
  accessChanged({ summitId: summit.id });
  const rooms = await listRoomsOfSummit(db, summit.id);
  void Promise.all(rooms.map(({ documentId }) => documentHands().keepClosingVersion(documentId)));
}
