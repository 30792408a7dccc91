import { and, asc, desc, eq, gt, inArray, isNull, ne, notExists, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessionQuestions, agendaSessions, breakoutRoomQuestions, breakoutRooms, communities, importedSummits, participations, questionPoints, reports, reportVersions, strategicQuestions, summits } from '#db/schema/index.ts';
import type { KeptOfBundle } from '#domain/bundle/kept-of-bundle.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';

/** The rooms that have written down what they found and have no published report, of summits that all may see; the latest session first. */
export const listLatestOutcomes = (db: DbOrTx, limit: number) =>
  db
    .select({
      slug: breakoutRooms.slug,
      focus: breakoutRooms.focus,
      summary: breakoutRooms.summary,
      attendance: breakoutRooms.attendance,
      summitSlug: summits.slug,
      summitTitle: summits.title,
      happenedAt: agendaSessions.startsAt,
      timeZone: summits.timeZone,
    })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
    .where(and(ne(summits.state, 'draft'), ne(breakoutRooms.outcome, ''), eq(breakoutRooms.state, 'closed'), hasNoReport(db)))
    .orderBy(desc(sql`${agendaSessions.startsAt}::date`), asc(breakoutRooms.number))
    .limit(limit);

/** What a room wrote down stands in until its report is published. */
const hasNoReport = (db: DbOrTx) =>
  notExists(db.select({ id: reports.id }).from(reports).innerJoin(reportVersions, eq(reportVersions.reportId, reports.id)).where(and(eq(reports.roomId, breakoutRooms.id), isNull(reports.withdrawnAt))));

export type SummitFigures = { rooms: number; openRooms: number; outcomes: number; questions: number; answered: number; attendance: { key: PerspectiveKey; count: number }[]; /** What the bundle said in which it came. */ kept: Pick<KeptOfBundle, 'attendance'> | null };
const noFigures = (): SummitFigures => ({ rooms: 0, openRooms: 0, outcomes: 0, questions: 0, answered: 0, attendance: [], kept: null });

/** What a list says about summits, for all of them at once: rooms, reports, questions, and how many speak as what. Four queries. */
export async function countSummitFigures(db: DbOrTx, summitIds: string[]): Promise<Map<string, SummitFigures>> {
  const figures = new Map(summitIds.map((id) => [id, noFigures()]));
  if (summitIds.length === 0) return figures;
  const [rooms, questions, people, imported] = await Promise.all([countRooms(db, summitIds), countQuestions(db, summitIds), countPeople(db, summitIds), listKept(db, summitIds)]);
  for (const { summitId, ...counted } of [...rooms, ...questions, ...imported]) Object.assign(figures.get(summitId) ?? {}, counted);
  for (const { summitId, count, ...speaks } of people) figures.get(summitId)?.attendance.push({ key: speaksAsKey(speaks), count });
  return figures;
}

const countRooms = (db: DbOrTx, summitIds: string[]) =>
  db
    .select({
      summitId: agendaSessions.summitId,
      rooms: sql<number>`count(*)::int`,
      openRooms: sql<number>`(count(*) filter (where ${breakoutRooms.state} in ('open', 'closing')))::int`,
      outcomes: sql<number>`(count(*) filter (where ${breakoutRooms.outcome} <> ''))::int`,
    })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .where(inArray(agendaSessions.summitId, summitIds))
    .groupBy(agendaSessions.summitId);

/** A question counts once in a summit, however many of its sessions and rooms take it on. */
function countQuestions(db: DbOrTx, summitIds: string[]) {
  const toAgenda = db
    .select({ summitId: agendaSessions.summitId, questionId: agendaSessionQuestions.questionId })
    .from(agendaSessionQuestions)
    .innerJoin(agendaSessions, eq(agendaSessions.id, agendaSessionQuestions.agendaSessionId));
  const toRooms = db
    .select({ summitId: agendaSessions.summitId, questionId: breakoutRoomQuestions.questionId })
    .from(breakoutRoomQuestions)
    .innerJoin(breakoutRooms, eq(breakoutRooms.id, breakoutRoomQuestions.breakoutRoomId))
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId));
  const attached = toAgenda.union(toRooms).as('attached');
  return db
    .select({
      summitId: attached.summitId,
      questions: sql<number>`count(*)::int`,
      answered: sql<number>`(count(*) filter (where ${strategicQuestions.state} = 'answered'))::int`,
    })
    .from(attached)
    .innerJoin(strategicQuestions, eq(strategicQuestions.id, attached.questionId))
    .where(inArray(attached.summitId, summitIds))
    .groupBy(attached.summitId);
}

const countPeople = (db: DbOrTx, summitIds: string[]) =>
  db
    .select({ summitId: participations.summitId, perspective: participations.perspective, educatorRole: participations.educatorRole, count: sql<number>`count(*)::int` })
    .from(participations)
    .where(and(inArray(participations.summitId, summitIds), eq(participations.state, 'registered')))
    .groupBy(participations.summitId, participations.perspective, participations.educatorRole);

const listKept = (db: DbOrTx, summitIds: string[]) => db.select({ summitId: importedSummits.summitId, kept: importedSummits.kept }).from(importedSummits).where(inArray(importedSummits.summitId, summitIds));

/** The open questions to which most people gave points since a moment; those whom nobody gave any since are left out. */
export const listGainingQuestions = (db: DbOrTx, since: Date, limit: number) =>
  db
    .select({
      id: strategicQuestions.id,
      text: strategicQuestions.text,
      communitySlug: communities.slug,
      people: sql<number>`count(*)::int`,
      peopleLately: sql<number>`(count(*) filter (where ${questionPoints.givenAt} > ${since.toISOString()}::timestamptz))::int`,
      givenAt: sql<string[]>`json_agg(${questionPoints.givenAt} order by ${questionPoints.givenAt})`.mapWith((moments: string[]) => moments.map((moment) => new Date(moment))),
    })
    .from(strategicQuestions)
    .innerJoin(communities, eq(communities.id, strategicQuestions.communityId))
    .innerJoin(questionPoints, eq(questionPoints.questionId, strategicQuestions.id))
    .where(eq(strategicQuestions.state, 'open'))
    .groupBy(strategicQuestions.id, communities.slug)
    .having(({ peopleLately }) => gt(peopleLately, 0))
    .orderBy(({ people, peopleLately }) => [desc(peopleLately), desc(people), asc(strategicQuestions.id)])
    .limit(limit);

/** The community that convenes a summit, as its page names it. */
export async function findCommunityOfSummit(db: DbOrTx, communityId: string): Promise<{ slug: string; name: string } | null> {
  const [row] = await db.select({ slug: communities.slug, name: communities.name }).from(communities).where(eq(communities.id, communityId));
  return row ?? null;
}
