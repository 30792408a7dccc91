import { LRUCache } from 'lru-cache';
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

/** What was said of versions lately, by their whole text, which is long: every home and front page says the same few. */
const said = new LRUCache<string, ReportLine>({ max: 200 });

export function reportLine({ content }: Row): ReportLine {
  const known = said.get(content);
  if (known) return known;
  const report = readContent({ content });
  const { slug, kind, title, standfirst, number, language, publishedAt, summit, contributors, recommendations } = report;
  const line = { slug, kind, title, standfirst, number, language, publishedAt, summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone }, people: contributors.people, minutes: readingMinutes(report), recommendations: recommendations.length };
  said.set(content, line);
  return line;
}
