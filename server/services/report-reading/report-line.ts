import type { listPublishedReports } from '#db/repositories/report-versions.ts';
import type { Headcount, PublishedReport } from '#domain/report/published-report.ts';
import { readingMinutes } from '#domain/report/words-in-report.ts';
import { readContent } from './read-content.ts';

/** What a list says about a published report: its latest version. */
export type ReportLine = Pick<PublishedReport, 'slug' | 'kind' | 'title' | 'standfirst' | 'number' | 'language' | 'publishedAt'> & {
  summit: { slug: string; title: string; timeZone: string };
  people: Headcount;
  minutes: number;
  recommendations: number;
};

type Row = Pick<Awaited<ReturnType<typeof listPublishedReports>>[number], 'content'>;

export function reportLine(row: Row): ReportLine {
  const report = readContent(row);
  const { slug, kind, title, standfirst, number, language, publishedAt, summit, contributors, recommendations } = report;
  return { slug, kind, title, standfirst, number, language, publishedAt, summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone }, people: contributors.people, minutes: readingMinutes(report), recommendations: recommendations.length };
}
