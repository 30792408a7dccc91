import type { Actor } from '#domain/actor.ts';
import { readingMinutes } from '#domain/report/words-in-report.ts';
import { zonedDate } from '#domain/time-zone.ts';
import type { Deps } from '../deps.ts';
import type { ReportView } from '../report-reading/read-report.ts';
import { freezeNext } from './freeze-next.ts';
import { openReport } from './open-report.ts';

/** A report as its readers would see it if it were published at this moment; nothing is stored. Refuses like the report. */
export async function readPreview(deps: Deps, actor: Actor, slug: string): Promise<ReportView> {
  const opened = await openReport(deps.db, actor, slug, 'report.compose');
  const { report } = await freezeNext(deps, opened);
  return {
    state: 'published',
    report,
    draftOf: opened.report.documentId,
    hash: '',
    isRedacted: false,
    isPublic: false,
    latest: report.number,
    minutes: readingMinutes(report),
    versions: [],
    files: [],
    states: {},
    updates: [],
    today: zonedDate(deps.now(), report.summit.timeZone),
    feedback: null,
  };
}
