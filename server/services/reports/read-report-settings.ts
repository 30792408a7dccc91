import { wasAskedAbout } from '#db/repositories/feedback-rounds.ts';
import { listReportActs, listVersionsSoFar, type ReportRow } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { hasLastingAddress } from '#domain/report/report.ts';
import type { Deps } from '../deps.ts';
import { openReport } from './open-report.ts';

export type ReportSettingsView = {
  summit: { slug: string; title: string; timeZone: string };
  report: Pick<ReportRow, 'slug' | 'kind' | 'title' | 'standfirst' | 'licence' | 'attribution'> & { /** Its address follows its title no more. */ isAddressKept: boolean; isWithdrawn: boolean };
  /** What was done with it, the newest first; the name is null of who is gone. */
  acts: { id: string; sentence: string; name: string | null; actedAt: Date }[];
  /** What was published can be withdrawn, what was not discarded. */
  mayWithdraw: boolean;
  mayDiscard: boolean;
};

/** What stands above the text of a report and how it may be used, and the log of it. Refuses like the report. */
export async function readReportSettings({ db }: Deps, actor: Actor, slug: string): Promise<ReportSettingsView> {
  const { report, summit, standing } = await openReport(db, actor, slug, 'report.compose');
  const [acts, versions, isAskedAbout] = await Promise.all([listReportActs(db, report.id), listVersionsSoFar(db, [report.id]), wasAskedAbout(db, { kind: 'report', id: report.id })]);
  const { kind, title, standfirst, licence, attribution } = report;
  const version = versions.get(report.id)?.number ?? 0;
  const isWithdrawn = report.withdrawnAt !== null;
  return {
    summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone },
    report: { slug, kind, title, standfirst, licence, attribution, isAddressKept: hasLastingAddress({ version, approvalOpenedAt: report.approvalOpenedAt, wasAskedAbout: isAskedAbout }), isWithdrawn },
    acts: acts.map(({ id, sentence, name, actedAt }) => ({ id, sentence, name, actedAt })),
    mayWithdraw: version > 0 && !isWithdrawn && can(standing, 'report.withdraw'),
    mayDiscard: version === 0 && can(standing, 'report.withdraw'),
  };
}
