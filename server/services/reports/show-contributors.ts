import { insertReportAct, updateReport } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { ShowContributors } from '#domain/report/report-forms.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { holdReport, openReportToChange } from './open-report.ts';

/** Sets how much of people a report shows at most; whoever asked for less is shown with less. Refuses one that was withdrawn. */
export async function showContributors({ db, now }: Deps, actor: Actor, slug: string, { attribution }: ShowContributors): Promise<void> {
  const { report } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId } = requirePerson(actor);
  if (report.attribution === attribution) return;
  await db.transaction(async (tx) => {
    await holdReport(tx, report.id);
    await updateReport(tx, report.id, { attribution });
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'described', sentence: 'changed how contributors appear', actedAt: now() });
  });
}
