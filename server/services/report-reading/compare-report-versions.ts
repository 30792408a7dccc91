import type { Actor } from '#domain/actor.ts';
import { invalid } from '#domain/refusal.ts';
import { type ComparedLine, compareReports } from '#domain/report/compare-reports.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { openReport, openVersion } from './open-report.ts';
import { readContent } from './read-content.ts';

export type ReportComparison = {
  slug: string;
  url: string;
  title: string;
  language: string;
  timeZone: string;
  older: { number: number; publishedAt: string };
  newer: { number: number; publishedAt: string; note: string };
  latest: number;
  lines: ComparedLine[];
};

/**
 * Two versions of a report side by side, the older first however they are asked for; null when the report was withdrawn. Refuses with
 * `not-found` like the report and for a version that is not there, and with `invalid` when both are the same.
 */
export async function compareReportVersions({ db }: Deps, actor: Actor, slug: string, from: number, to: number): Promise<ReportComparison | null> {
  const opened = await openReport(db, actor, slug);
  if (opened.report.withdrawnAt) return null;
  if (from === to) throw invalid(null, 'same-version', 'These are one and the same version. Choose two that differ.');
  const [older, newer, latest] = await Promise.all([Math.min(from, to), Math.max(from, to), null].map(async (number) => readContent(await openVersion(db, opened, number)))) as [Content, Content, Content];
  return {
    slug,
    url: newer.url,
    title: newer.title,
    language: newer.language,
    timeZone: newer.summit.timeZone,
    older: { number: older.number, publishedAt: older.publishedAt },
    newer: { number: newer.number, publishedAt: newer.publishedAt, note: newer.note },
    latest: latest.number,
    lines: saidIn(spokenFor(newer.language), () => compareReports(older, newer)),
  };
}

type Content = ReturnType<typeof readContent>;
