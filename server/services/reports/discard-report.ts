import { wasAskedAbout } from '#db/repositories/feedback-rounds.ts';
import { findNewestVersion } from '#db/repositories/report-publishing.ts';
import { deleteReport, getReportForChange } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import type { DiscardReport } from '#domain/report/report-forms.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { openReport } from './open-report.ts';

/**
 * Removes a report of which nothing was published, with what was asked and recommended in it; what the rooms wrote stays in the rooms. Who has its text open
 * is sent away. Refuses one that was published, which can be withdrawn, and one about which people were asked. Answers the address of its summit.
 */
export async function discardReport({ db, notesAccessChanged }: Deps, actor: Actor, slug: string, { confirmedTitle }: DiscardReport): Promise<{ summit: string }> {
  const { report: asked, summit } = await openReport(db, actor, slug, 'report.withdraw');
  if (foldName(confirmedTitle) !== foldName(asked.title)) throw invalid('confirmedTitle', 'other-title', 'That is not the title of this report.');
  await db.transaction(async (tx) => {
    const report = await getReportForChange(tx, asked.id);
    if (await findNewestVersion(tx, report.id)) throw conflict('published', 'This report was published meanwhile. It can be withdrawn, which leaves a note at its address.');
    if (await wasAskedAbout(tx, { kind: 'report', id: report.id })) throw conflict('asked-about', 'People were asked for feedback on this report, and what they said hangs on it. Publish it, or leave it as a draft.');
    await deleteReport(tx, report.id);
  });
  notesAccessChanged({ documentId: asked.documentId });
  return { summit: summit.slug };
}
