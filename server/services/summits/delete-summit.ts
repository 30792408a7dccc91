import { wasSummitAskedAbout } from '#db/repositories/feedback-rounds.ts';
import { deleteReadingsOf } from '#db/repositories/readings.ts';
import { lockSummit, deleteSummit as deleteSummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

/** Deletes a draft for good, with its agenda and invitations. Refuses a title that is not the summit's, anything that is published, and a summit of which a report was asked about. */
export async function deleteSummit({ db, record, accessChanged }: Deps, actor: Actor, slug: string, confirmedName: string): Promise<{ title: string }> {
  const { summit: opened } = await openSummit(db, actor, slug, 'summit.delete');
  const title = await db.transaction(async (tx) => {
    const summit = await lockSummit(tx, opened.id);
    if (summit.state !== 'draft') throw conflict('not-a-draft', t`Only a draft can be deleted. A published summit can be archived once it is over.`);
    if (confirmedName !== summit.title) throw invalid('confirmedName', 'other-name', t`Nothing was deleted. Type the title as it stands: ${summit.title}`);
    if (await wasSummitAskedAbout(tx, summit.id)) throw conflict('asked-about', t`Nothing was deleted. People were asked for feedback on a report of this summit, and what they said hangs on it. Publish the summit, or leave it as a draft.`);
    await deleteReadingsOf(tx, summit.id);
    await deleteSummitRow(tx, summit.id);
    await record(tx, actor, { act: 'summit.deleted', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId, facts: { title: summit.title } });
    return summit.title;
  });
  accessChanged({ summitId: opened.id });
  return { title };
}
