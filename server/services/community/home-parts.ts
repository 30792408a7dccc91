import { listGainingQuestionsOf, listRoundsToAnswer, type listSummitsOfCommunity } from '#db/repositories/community-home.ts';
import { findVisit, putVisit } from '#db/repositories/community-visits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Person } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { visitAt } from '#domain/community-visit.ts';
import { can, type Standing } from '#domain/permissions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { lifeOf, type SummitLife } from '#domain/summit-life.ts';
import { weightCurve } from '#domain/weight-curve.ts';
import type { QuestionLine } from '../questions/question-line.ts';

const LATELY_MS = 28 * DAY_MS;
const QUESTIONS_SHOWN = 5;
const DRAFTS_SHOWN = 5;

/** A round of feedback that is open and that the actor may answer. */
export type DraftLine = { roundId: string; name: string; kind: 'credential' | 'report'; title: string; perspectives: PerspectiveKey[]; openedAt: Date | null; closesAt: Date | null; timeZone: string; /** Whole days until it closes; null where it has no end. */ daysLeft: number | null; mine: 'begun' | 'finished' | null };
export type HomeSummit = { slug: string; title: string; tagline: string; place: string; startsOn: string; endsOn: string; life: SummitLife; isOpenForNames: boolean; publishedAt: Date | null };

/** The open questions that gain most, or the heaviest where none gains, with how many are open in all. */
export async function readGaining(db: DbOrTx, communityId: string, now: Date): Promise<{ questions: (QuestionLine & { createdAt: Date })[]; openCount: number }> {
  const rows = await listGainingQuestionsOf(db, communityId, new Date(now.getTime() - LATELY_MS), QUESTIONS_SHOWN);
  return { questions: rows.map(({ givenAt, openCount: _openCount, ...row }) => ({ ...row, curve: weightCurve(givenAt, now) })), openCount: rows[0]?.openCount ?? 0 };
}

/** The drafts that ask for feedback which the actor may give, those that close first on top. */
export async function readDrafts(db: DbOrTx, actor: Person, standing: Standing, { communityId, now }: { communityId: string; now: Date }): Promise<DraftLine[]> {
  const asked = { communityId, accountId: actor.accountId, isMember: can(standing, 'credential.follow'), isConvener: can(standing, 'report.compose'), at: now };
  const rows = await listRoundsToAnswer(db, asked, DRAFTS_SHOWN);
  return rows.map(({ id, credentialName, reportName, startedAt, finishedAt, ...round }) => ({
    ...round,
    roundId: id,
    kind: credentialName === null ? 'report' : 'credential',
    name: credentialName ?? reportName ?? '',
    daysLeft: round.closesAt && Math.floor((round.closesAt.getTime() - now.getTime()) / DAY_MS),
    mine: finishedAt ? 'finished' : startedAt ? 'begun' : null,
  }));
}

/** The summit under way, or else the next, and all the others: those to come, the next first, then those that were held, the latest first. */
export function arrangeSummits(rows: Awaited<ReturnType<typeof listSummitsOfCommunity>>, now: Date): { next: HomeSummit | null; others: HomeSummit[] } {
  const summits = rows.map(({ state, timeZone, isRegistrationOpen, ...row }) => {
    const life = lifeOf({ ...row, state, timeZone }, now);
    return { ...row, life, isOpenForNames: isRegistrationOpen && (life === 'live' || life === 'published') };
  });
  const next = summits.find(({ life }) => life === 'live') ?? summits.find(({ life }) => life === 'published') ?? null;
  const others = summits.filter((summit) => summit !== next);
  return { next, others: [...others.filter(({ life }) => life !== 'held'), ...others.filter(({ life }) => life === 'held').reverse()] };
}

/** Since when things are new to a member; notes that they were here, a reload within a visit apart. */
export async function noteVisit(db: DbOrTx, address: { communityId: string; accountId: string }, now: Date): Promise<Date> {
  const { visit, isToBeNoted } = visitAt(await findVisit(db, address.communityId, address.accountId), now);
  if (isToBeNoted) await putVisit(db, { ...address, ...visit });
  return visit.freshSince;
}
