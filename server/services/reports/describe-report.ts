import { wasAskedAbout } from '#db/repositories/feedback-rounds.ts';
import { insertReportAct, listVersionsSoFar, listSlugsLike, updateReport } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { hasLastingAddress } from '#domain/report/report.ts';
import type { DescribeReport } from '#domain/report/report-forms.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { holdReport, openReportToChange } from './open-report.ts';

/** Changes what stands above a report. Its address follows its title until links to it are out, and never after. Refuses one that was withdrawn. */
export async function describeReport({ db, now }: Deps, actor: Actor, slug: string, described: DescribeReport): Promise<{ slug: string }> {
  const { report: asked } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId } = requirePerson(actor);
  const wanted = slugFrom(described.title, 'report');
  return db.transaction(async (tx) => {
    const report = await holdReport(tx, asked.id);
    const version = (await listVersionsSoFar(tx, [report.id])).get(report.id)?.number ?? 0;
    const taken = await listSlugsLike(tx, wanted);
    taken.delete(report.slug);
    const next = hasLastingAddress({ version, approvalOpenedAt: report.approvalOpenedAt, wasAskedAbout: await wasAskedAbout(tx, { kind: 'report', id: report.id }) }) || described.title === report.title ? report.slug : freeSlug(wanted, taken);
    await updateReport(tx, report.id, { ...described, slug: next });
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'described', sentence: 'changed the title or the settings', actedAt: now() });
    return { slug: next };
  });
}
