import { z } from 'zod';
import { insertReportAct, listVersionsSoFar, listSlugsLike, updateReport } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { oneLine } from '#domain/agenda/plain-text.ts';
import { attributions } from '#domain/attribution.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { licences } from '#domain/licence.ts';
import { REPORT_LIMITS } from '#domain/report/report.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openReport } from './open-report.ts';

/** What stands above the text of a report, and how it may be used and shows people. */
export const describeReportSchema = z.object({
  title: z.string().transform(oneLine).pipe(z.string().min(1, 'Give the report a title.').max(REPORT_LIMITS.title, `Keep the title below ${REPORT_LIMITS.title} characters.`)),
  standfirst: z.string().transform(oneLine).pipe(z.string().max(REPORT_LIMITS.standfirst, `Keep these sentences below ${REPORT_LIMITS.standfirst} characters.`)),
  licence: z.enum(licences),
  attribution: z.enum(attributions),
});
export type DescribeReport = z.infer<typeof describeReportSchema>;

/** Changes what stands above a report. Its address follows its title until the first version is published, and never after. */
export async function describeReport({ db, now }: Deps, actor: Actor, slug: string, described: DescribeReport): Promise<{ slug: string }> {
  const { report } = await openReport(db, actor, slug, 'report.compose');
  const { accountId } = requirePerson(actor);
  const isPublished = (await listVersionsSoFar(db, [report.id])).has(report.id);
  const wanted = slugFrom(described.title, 'report');
  return db.transaction(async (tx) => {
    const taken = await listSlugsLike(tx, wanted);
    taken.delete(report.slug);
    const next = isPublished || described.title === report.title ? report.slug : freeSlug(wanted, taken);
    await updateReport(tx, report.id, { ...described, slug: next });
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'described', sentence: 'changed the title or the settings', actedAt: now() });
    return { slug: next };
  });
}
