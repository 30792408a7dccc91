import { getCommunity } from '#db/repositories/communities.ts';
import { listRounds, lockRound } from '#db/repositories/feedback-rounds.ts';
import { findNewestVersion } from '#db/repositories/report-publishing.ts';
import { getReportForChange, insertReportAct, updateReport } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import { createId } from '#domain/ids.ts';
import type { WithdrawReport } from '#domain/report/report-forms.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { closeTopicsAbout } from '../discussion/close-topics-about.ts';
import { closeHeld } from '../feedback/rounds/close-round.ts';
import { requirePerson } from '../standing.ts';
import { openReport } from './open-report.ts';

/** Takes a published report off the site: its addresses say that it was withdrawn, when and why; a round of feedback that is open closes. Refuses one that was never published, or is withdrawn already. */
export async function withdrawReport(deps: Deps, actor: Actor, slug: string, { confirmedTitle, reason }: WithdrawReport): Promise<void> {
  const { db, now } = deps;
  const { report: asked, summit } = await openReport(db, actor, slug, 'report.withdraw');
  const { name: community } = await getCommunity(db, summit.communityId);
  const { accountId } = requirePerson(actor);
  if (foldName(confirmedTitle) !== foldName(asked.title)) throw invalid('confirmedTitle', 'other-title', 'That is not the title of this report.');
  await db.transaction(async (tx) => {
    const report = await getReportForChange(tx, asked.id);
    if (report.withdrawnAt) throw conflict('withdrawn', 'This report is withdrawn already.');
    if (!(await findNewestVersion(tx, report.id))) throw conflict('unpublished', 'Nothing of this report was published, so there is nothing to withdraw.');
    for (const { id, state } of await listRounds(tx, { kind: 'report', id: report.id })) {
      if (state === 'open') await closeHeld(deps, tx, { round: await lockRound(tx, id), about: { kind: 'report', slug: report.slug }, community, actorId: accountId, closedAt: now() });
    }
    await updateReport(tx, report.id, { withdrawnAt: now(), withdrawnReason: reason, withdrawnById: accountId });
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'withdrawn', sentence: `withdrew the report: ${reason}`, actedAt: now() });
    await deps.record(tx, actor, { act: 'report.withdrawn', thing: { kind: 'report', id: report.id }, communityId: summit.communityId });
  });
  await closeTopicsAbout(deps, { kind: 'report', id: asked.id });
}
