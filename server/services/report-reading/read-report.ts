import { listRecommendationStates, listRecommendationUpdates, listVersionFiles, listVersions, type PublishedReportRow, type VersionRow } from '#db/repositories/report-versions.ts';
import type { Actor } from '#domain/actor.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import type { RecommendationState } from '#domain/report/recommendation.ts';
import type { ReportKind } from '#domain/report/report.ts';
import { readingMinutes } from '#domain/report/words-in-report.ts';
import { zonedDate } from '#domain/time-zone.ts';
import type { Deps } from '../deps.ts';
import { type FeedbackOnReport, feedbackOnReport } from '../feedback/feedback-on-report.ts';
import { openReport, openVersion } from './open-report.ts';
import { readContent } from './read-content.ts';

export type VersionLine = { number: number; publishedAt: string; note: string; hash: string; isRedacted: boolean };
/** What happened with the recommendation of that number since; nobody is named. */
export type ReportUpdate = { id: string; recommendation: number; state: RecommendationState; note: string; on: string };

export type ReportView = {
  state: 'published';
  report: PublishedReport;
  /** The document of a draft that is drawn as it would be published; absent for what is published. */
  draftOf?: string;
  hash: string;
  /** Whether a name was taken out after it was published. */
  isRedacted: boolean;
  isPublic: boolean;
  latest: number;
  minutes: number;
  versions: VersionLine[];
  files: { name: string; size: number }[];
  /** How far recommendations have come by now, by their id. */
  states: Record<string, RecommendationState>;
  updates: ReportUpdate[];
  /** YYYY-MM-DD in the summit's zone. */
  today: string;
  /** Null of a draft. */
  feedback: FeedbackOnReport | null;
};

/** What is left of a report that was taken off the site. */
export type TombstoneView = { state: 'withdrawn'; slug: string; url: string; language: string; kind: ReportKind; title: string; number: number; publishedAt: string; firstPublishedAt: string; timeZone: string; withdrawnAt: string; reason: string; summit: { slug: string; title: string } };

/**
 * A report as it was published, the latest version with null, and what became of it since. Of a withdrawn one only that it was, when and
 * why. Whoever is named is named in the published version. Refuses with `not-found` like its summit.
 */
export async function readReport(deps: Deps, actor: Actor, slug: string, number: number | null): Promise<ReportView | TombstoneView> {
  const { db, now } = deps;
  const opened = await openReport(db, actor, slug);
  const version = await openVersion(db, opened, number);
  const report = readContent(version);
  if (opened.report.withdrawnAt) return tombstoneOf(opened.report, report, opened.report.withdrawnAt);
  const [versions, files, states, updates, feedback] = await Promise.all([
    listVersions(db, opened.report.id),
    listVersionFiles(db, version.id),
    listRecommendationStates(db, opened.report.id),
    listRecommendationUpdates(db, report.recommendations.map(({ id }) => id)),
    feedbackOnReport(deps, actor, slug),
  ]);
  const numbers = new Map(report.recommendations.map(({ id }, place) => [id, place + 1]));
  return {
    state: 'published',
    report,
    ...stampOf(version),
    isPublic: opened.isPublic,
    latest: versions[0]?.number ?? version.number,
    minutes: readingMinutes(report),
    versions: versions.map(({ publishedAt, redactedAt, ...each }) => ({ ...each, publishedAt: publishedAt.toISOString(), isRedacted: redactedAt !== null })),
    files: files.filter(({ name }) => !name.startsWith('images/')),
    states: Object.fromEntries(states.filter(({ id }) => numbers.has(id)).map(({ id, state }) => [id, state])),
    updates: updates.map(({ recommendationId, at, ...update }) => ({ ...update, recommendation: numbers.get(recommendationId) ?? 0, on: zonedDate(at, report.summit.timeZone) })),
    today: zonedDate(now(), report.summit.timeZone),
    feedback,
  };
}

const stampOf = ({ hash, redactedAt }: VersionRow) => ({ hash, isRedacted: redactedAt !== null });

const tombstoneOf = ({ slug, kind, withdrawnReason }: PublishedReportRow, { title, number, publishedAt, firstPublishedAt, language, url, summit }: PublishedReport, withdrawnAt: Date): TombstoneView => ({
  state: 'withdrawn',
  ...{ slug, url, kind, language, title, number, publishedAt, firstPublishedAt },
  timeZone: summit.timeZone,
  withdrawnAt: withdrawnAt.toISOString(),
  reason: withdrawnReason,
  summit: { slug: summit.slug, title: summit.title },
});
