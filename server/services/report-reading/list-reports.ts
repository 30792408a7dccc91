import { countPublishedReports, listPublishedReports, listReportedSummits } from '#db/repositories/report-versions.ts';
import type { Actor } from '#domain/actor.ts';
import type { ReportKind } from '#domain/report/report.ts';
import type { Deps } from '../deps.ts';
import { type ReportLine, reportLine } from './report-line.ts';

const ON_A_PAGE = 20;

export type ReportFilter = { summit?: string; kind?: ReportKind; page?: number };
export type ReportListView = { reports: ReportLine[]; count: number; page: number; pages: number; /** Those to choose among. */ summits: { slug: string; title: string }[]; filter: { summit: string; kind: ReportKind | '' } };

/** The reports that all may read, whoever asks, the one published last first; a summit that has none, or is not there, leaves the list empty. Refuses nobody. */
export async function listReports({ db }: Deps, _actor: Actor, { summit, kind, page = 1 }: ReportFilter): Promise<ReportListView> {
  const summits = await listReportedSummits(db);
  const summitId = summits.find(({ slug }) => slug === summit)?.id;
  const filter = { summit: summit ?? '', kind: kind ?? ('' as const) };
  const shown = summits.map(({ slug, title }) => ({ slug, title }));
  if (summit !== undefined && summitId === undefined) return { reports: [], count: 0, page: 1, pages: 1, summits: shown, filter };
  const scope = { ...(summitId !== undefined && { summitId }), ...(kind !== undefined && { kind }) };
  const count = await countPublishedReports(db, scope);
  const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const rows = await listPublishedReports(db, scope, { limit: ON_A_PAGE, offset: (current - 1) * ON_A_PAGE });
  return { reports: rows.map(reportLine), count, page: current, pages, summits: shown, filter };
}
