import { lockSummit, updateSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../webhooks/announce.ts';
import { openSummit } from './open-summit.ts';
import { stepsOf } from './steps-of.ts';

/** Makes a draft summit open to all. Refuses with everything that is still missing, in words, and a summit that is published already. */
export async function publishSummit(deps: Deps, actor: Actor, slug: string): Promise<void> {
  const { db, now, record } = deps;
  const { summit: opened } = await openSummit(db, actor, slug, 'summit.publish');
  await db.transaction(async (tx) => {
    const summit = await lockSummit(tx, opened.id);
    if (summit.state !== 'draft') throw conflict('already-published', t`This summit is published already.`);
    const missing = (await stepsOf(tx, summit)).filter(({ isRequired, isDone }) => isRequired && !isDone);
    if (missing.length > 0) throw invalid(null, 'not-ready', t`Not published yet. ${missing.map(({ sentence }) => sentence).join(' ')}`);
    await updateSummit(tx, summit.id, { state: 'published', publishedAt: summit.publishedAt ?? now(), updatedAt: now() });
    await record(tx, actor, { act: 'summit.published', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId });
    await announce(deps, tx, summit.communityId, { kind: 'summit.published', id: summit.id, title: summit.title, path: `/summits/${slug}` });
  });
}
