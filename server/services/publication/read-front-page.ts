import { listCatalogue } from '#db/repositories/catalogue.ts';
import { listLatestOutcomes, listGainingQuestions } from '#db/repositories/publications.ts';
import { listPublishedReports } from '#db/repositories/report-versions.ts';
import { getSummitBySlug } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { nobody } from '#domain/permissions.ts';
import { attendanceOfHeadcount } from '#domain/report/headcount-attendance.ts';
import type { ReportKind } from '#domain/report/report.ts';
import { weightCurve } from '#domain/weight-curve.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { catalogueLine, type CatalogueLine } from '../credentials/catalogue-line.ts';
import { shownAgenda } from '../agenda/shown-agenda.ts';
import type { Deps } from '../deps.ts';
import { reportLine } from '../report-reading/report-line.ts';
import { type AttendanceView, attendanceView } from './attendance-view.ts';
import { listSummitLines, type SummitLine, withoutId } from './summit-line.ts';

const REPORTS_SHOWN = 3;
const SUMMITS_SHOWN = 4;
const QUESTIONS_SHOWN = 3;
const CREDENTIALS_SHOWN = 3;
const LATELY_MS = 28 * DAY_MS;

/** A published report, or what a room wrote down that has none yet. */
export type LatestReport = { to: string; title: string; summary: string; kind: ReportKind; attendance: AttendanceView; /** YYYY-MM-DD: when it was published, or else when the room sat. */ on: string; minutes: number | null; summitTitle: string };
export type GainingQuestion = { id: string; text: string; communitySlug: string; people: number; peopleLately: number; curve: number[] };
/** What is on in a summit that is under way. */
export type OnNow = { current: { title: string; endsAt: Date } | null; next: { title: string; startsAt: Date } | null };

export type FrontPageView = {
  /** The summit under way, or else the next that takes names. */
  featured: { summit: SummitLine; onNow: OnNow | null } | null;
  reports: LatestReport[];
  summits: SummitLine[];
  summitCount: number;
  questions: GainingQuestion[];
  /** Those published last. */
  credentials: CatalogueLine[];
};

/** What everybody sees first: what is on, what came out last, which summits there are, which questions gain weight. Refuses nobody. */
export async function readFrontPage({ db, now }: Deps, _actor: Actor): Promise<FrontPageView> {
  const asOf = now();
  const [lines, published, outcomes, questions, credentials] = await Promise.all([
    listSummitLines(db, asOf),
    listPublishedReports(db, {}, { limit: REPORTS_SHOWN }),
    listLatestOutcomes(db, REPORTS_SHOWN),
    listGainingQuestions(db, new Date(asOf.getTime() - LATELY_MS), QUESTIONS_SHOWN),
    listCatalogue(db, { withRetired: false }, { order: 'newest', limit: CREDENTIALS_SHOWN }),
  ]);
  const featured = lines.find(({ life }) => life === 'live') ?? lines.find(({ isOpenForNames }) => isOpenForNames);
  return {
    featured: featured ? { summit: withoutId(featured), onNow: featured.life === 'live' ? await readOnNow(db, featured.slug, asOf) : null } : null,
    reports: [...published.map(latestOfReport), ...outcomes.map(latestOfOutcome)].slice(0, REPORTS_SHOWN),
    summits: lines.slice(0, SUMMITS_SHOWN).map(withoutId),
    summitCount: lines.length,
    questions: questions.map(({ givenAt, ...question }) => ({ ...question, curve: weightCurve(givenAt, asOf) })),
    credentials: credentials.map(catalogueLine),
  };
}

function latestOfReport(row: { content: string }): LatestReport {
  const { slug, title, standfirst, kind, people, publishedAt, minutes, summit } = reportLine(row);
  return { to: `/reports/${slug}`, title, summary: standfirst, kind, attendance: attendanceOfHeadcount(people), on: zonedDate(new Date(publishedAt), summit.timeZone), minutes, summitTitle: summit.title };
}

type Outcome = Awaited<ReturnType<typeof listLatestOutcomes>>[number];

const latestOfOutcome = ({ slug, focus, summary, attendance, summitSlug, summitTitle, happenedAt, timeZone }: Outcome): LatestReport => ({
  ...{ to: `/summits/${summitSlug}/rooms/${slug}`, title: focus, summary, kind: 'breakout', attendance: attendanceView(attendance), on: zonedDate(happenedAt, timeZone), minutes: null, summitTitle },
});

async function readOnNow(db: Deps['db'], slug: string, asOf: Date): Promise<OnNow> {
  const { entries } = await shownAgenda(db, { summit: await getSummitBySlug(db, slug), standing: nobody });
  const current = entries.find(({ startsAt, endsAt }) => startsAt <= asOf && asOf < endsAt);
  const next = entries.find(({ startsAt }) => startsAt > asOf);
  return { current: current ? { title: current.title, endsAt: current.endsAt } : null, next: next ? { title: next.title, startsAt: next.startsAt } : null };
}
