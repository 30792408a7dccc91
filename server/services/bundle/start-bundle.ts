import { findNewestBundleJob, insertBundleJob } from '#db/repositories/bundle-jobs.ts';
import { lockSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';

/**
 * Asks for the bundle of a summit, which is written as soon as its turn comes; while one of it is waiting or being written, nothing more is asked for.
 * Refuses who does not convene the summit, and who asks for many in a few minutes.
 */
export async function startBundle({ db, now, limit, record, bundleAsked }: Deps, actor: Actor, slug: string): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'summit.bundle');
  const { accountId } = requirePerson(actor);
  await limit('download', accountId);
  await db.transaction(async (tx) => {
    await lockSummit(tx, summit.id);
    const newest = await findNewestBundleJob(tx, summit.id);
    if (newest?.state === 'waiting' || newest?.state === 'running') return;
    await insertBundleJob(tx, { id: createId(), summitId: summit.id, state: 'waiting', askedById: accountId, createdAt: now() });
    await record(tx, actor, { act: 'summit.bundleAsked', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId });
  });
  bundleAsked();
}
