import { wasSummitAskedAbout } from '#db/repositories/feedback-rounds.ts';
import { countPlaces, countRoles } from '#db/repositories/participations.ts';
import { lockSummit, updateSummit } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { closeTopicsAbout } from '../discussion/close-topics-about.ts';
import { openSummit } from './open-summit.ts';

/**
 * Takes a published summit back to a draft that only those who prepare it see.
 * Refuses as soon as somebody joined or waits, or was asked for feedback on one of its reports, since their link would lead nowhere; facilitators and conveners do not count.
 */
export async function unpublishSummit(deps: Deps, actor: Actor, slug: string): Promise<void> {
  const { db, now, record, accessChanged } = deps;
  const { summit: opened } = await openSummit(db, actor, slug, 'summit.publish');
  await db.transaction(async (tx) => {
    const summit = await lockSummit(tx, opened.id);
    if (summit.state !== 'published') throw conflict('not-published', t`Only a published summit can be taken back.`);
    const [{ participant }, { waiting }] = [await countRoles(tx, summit.id), await countPlaces(tx, summit.id)];
    const joined = participant + waiting;
    if (joined > 0) {
      const why = joined === 1 ? t`One person has joined, so the summit stays published. You can close joining, or tell them by an announcement.` : t`${joined} people have joined, so the summit stays published. You can close joining, or tell them by an announcement.`;
      throw conflict('people-joined', why);
    }
    if (await wasSummitAskedAbout(tx, summit.id)) throw conflict('asked-about', t`People were asked for feedback on a report of this summit, and their links lead to it, so the summit stays published.`);
    await updateSummit(tx, summit.id, { state: 'draft', updatedAt: now() });
    await record(tx, actor, { act: 'summit.unpublished', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId });
  });
  accessChanged({ summitId: opened.id });
  await closeTopicsAbout(deps, { kind: 'summit', id: opened.id });
}
