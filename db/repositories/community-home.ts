import { and, asc, desc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { credentials, feedbackGivers, feedbackRounds, participations, questionPoints, reports, strategicQuestions, summits } from '#db/schema/index.ts';
import { reportAsked } from './feedback-rounds.ts';

/** The open questions of a community to which most people gave points since a moment, then the heaviest; each with when people came to want it, and how many there are in all. */
export function listGainingQuestionsOf(db: DbOrTx, communityId: string, since: Date, limit: number) {
  // Who gave when is gathered for those alone that are shown: there may be thousands of points.
  const first = db
    .select({
      id: strategicQuestions.id,
      points: sql<number>`coalesce(sum(${questionPoints.points}), 0)::int`.as('points'),
      people: sql<number>`count(${questionPoints.accountId})::int`.as('people'),
      peopleLately: sql<number>`(count(*) filter (where ${questionPoints.givenAt} > ${since.toISOString()}::timestamptz))::int`.as('people_lately'),
      openCount: sql<number>`(count(*) over ())::int`.as('open_count'),
    })
    .from(strategicQuestions)
    .leftJoin(questionPoints, eq(questionPoints.questionId, strategicQuestions.id))
    .where(and(eq(strategicQuestions.communityId, communityId), eq(strategicQuestions.state, 'open')))
    .groupBy(strategicQuestions.id)
    .orderBy(({ peopleLately, points }) => [desc(peopleLately), desc(points), asc(strategicQuestions.createdAt), asc(strategicQuestions.id)])
    .limit(limit)
    .as('first');
  return db
    .select({
      id: strategicQuestions.id,
      text: strategicQuestions.text,
      state: strategicQuestions.state,
      outcome: strategicQuestions.outcome,
      outcomeUrl: strategicQuestions.outcomeUrl,
      createdAt: strategicQuestions.createdAt,
      points: first.points,
      people: first.people,
      peopleLately: first.peopleLately,
      givenAt: sql<string[]>`(select coalesce(json_agg(${questionPoints.givenAt} order by ${questionPoints.givenAt}), '[]') from ${questionPoints} where ${questionPoints.questionId} = ${strategicQuestions.id})`.mapWith((moments: string[]) => moments.map((moment) => new Date(moment))),
      openCount: first.openCount,
    })
    .from(first)
    .innerJoin(strategicQuestions, eq(strategicQuestions.id, first.id))
    .orderBy(desc(first.peopleLately), desc(first.points), asc(strategicQuestions.createdAt), asc(strategicQuestions.id));
}

/** The questions that were proposed since a moment, the newest first. */
export const listQuestionsSince = (db: DbOrTx, communityId: string, since: Date, limit: number) =>
  db
    .select({ id: strategicQuestions.id, text: strategicQuestions.text, createdAt: strategicQuestions.createdAt })
    .from(strategicQuestions)
    .where(and(eq(strategicQuestions.communityId, communityId), ne(strategicQuestions.state, 'merged'), gt(strategicQuestions.createdAt, since)))
    .orderBy(desc(strategicQuestions.createdAt), asc(strategicQuestions.id))
    .limit(limit);

/** The summits of a community, earliest first, with what a list says of them; drafts among them only where asked for. */
export const listSummitsOfCommunity = (db: DbOrTx, communityId: string, { withDrafts }: { withDrafts: boolean }) =>
  db
    .select({
      slug: summits.slug,
      title: summits.title,
      tagline: summits.tagline,
      place: summits.place,
      startsOn: summits.startsOn,
      endsOn: summits.endsOn,
      timeZone: summits.timeZone,
      state: summits.state,
      isRegistrationOpen: summits.isRegistrationOpen,
      publishedAt: summits.publishedAt,
    })
    .from(summits)
    .where(and(eq(summits.communityId, communityId), withDrafts ? undefined : ne(summits.state, 'draft')))
    .orderBy(asc(summits.startsOn), asc(summits.title));

type Asked = { communityId: string; accountId: string; /** Members are asked about credentials, those who convene about every report. */ isMember: boolean; isConvener: boolean; at: Date };

/** The rounds of feedback in a community that are open and that this person may answer, those that close first on top; of reports they must have taken part or have come to the round. */
export const listRoundsToAnswer = (db: DbOrTx, { communityId, accountId, isMember, isConvener, at }: Asked, limit: number) =>
  db
    .select({
      id: feedbackRounds.id,
      title: feedbackRounds.title,
      openedAt: feedbackRounds.openedAt,
      closesAt: feedbackRounds.closesAt,
      timeZone: feedbackRounds.timeZone,
      perspectives: feedbackRounds.perspectives,
      credentialName: credentials.name,
      reportName: reportAsked,
      startedAt: feedbackGivers.startedAt,
      finishedAt: feedbackGivers.finishedAt,
    })
    .from(feedbackRounds)
    .leftJoin(credentials, eq(credentials.id, feedbackRounds.credentialId))
    .leftJoin(reports, eq(reports.id, feedbackRounds.reportId))
    .leftJoin(summits, eq(summits.id, reports.summitId))
    .leftJoin(feedbackGivers, and(eq(feedbackGivers.roundId, feedbackRounds.id), eq(feedbackGivers.accountId, accountId)))
    .leftJoin(participations, and(eq(participations.summitId, summits.id), eq(participations.accountId, accountId), eq(participations.state, 'registered')))
    .where(
      and(
        eq(feedbackRounds.state, 'open'),
        or(isNull(feedbackRounds.closesAt), gt(feedbackRounds.closesAt, at)),
        or(
          isMember ? and(eq(credentials.communityId, communityId), isNull(credentials.retiredAt)) : undefined,
          and(
            eq(summits.communityId, communityId),
            ne(summits.state, 'draft'),
            isNull(reports.withdrawnAt),
            isConvener ? undefined : or(isNotNull(participations.accountId), isNotNull(feedbackGivers.accountId)),
          ),
        ),
      ),
    )
    .orderBy(sql`${feedbackGivers.finishedAt} is not null`, sql`${feedbackRounds.closesAt} asc nulls last`, asc(feedbackRounds.id))
    .limit(limit);
