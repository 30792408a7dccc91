import { updateSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

/** Undoes archiving. Refuses a summit that is not archived. */
export async function reopenSummit({ db, now, record, accessChanged }: Deps, actor: Actor, slug: string): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'summit.publish');
  if (summit.state !== 'archived') throw conflict('not-archived', t`This summit is not archived.`);
  await db.transaction(async (tx) => {
    await updateSummit(tx, summit.id, { state: 'published', updatedAt: now() });
    await record(tx, actor, { act: 'summit.reopened', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId });
  });
  accessChanged({ summitId: summit.id });
}
