import { asc, eq, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import {
  agendaPeople,
  agendaReleases,
  agendaSessions,
  announcements,
  communities,
  communityMembers,
  participations,
  questionEvents,
  questionPoints,
  readings,
  stars,
  strategicQuestions,
  summitInvitations,
  summits,
} from '#db/schema/index.ts';

/** What the tables hold of one person beside the account itself, its sign-ins, its mails and its part in live summits; for their own export. */
export async function listAccountRecords(db: DbOrTx, id: string, email: string | null) {
  const [memberships, places, starred, points, questions, contributions, written, released, spoken, added, invitations] = await Promise.all([
    db
      .select({ community: communities.name, role: communityMembers.role, perspective: communityMembers.perspective, educatorRole: communityMembers.educatorRole, joinedAt: communityMembers.joinedAt, offers: communityMembers.offers, seeks: communityMembers.seeks, isOpenToIntroductions: communityMembers.isOpenToIntroductions })
      .from(communityMembers)
      .innerJoin(communities, eq(communities.id, communityMembers.communityId))
      .where(eq(communityMembers.accountId, id))
      .orderBy(asc(communityMembers.joinedAt)),
    db
      .select({
        summit: summits.title,
        role: participations.role,
        state: participations.state,
        perspective: participations.perspective,
        educatorRole: participations.educatorRole,
        affiliation: participations.affiliation,
        accessNeeds: participations.accessNeeds,
        accessNote: participations.accessNote,
        languages: participations.languages,
        joinedAt: participations.joinedAt,
        checkedInAt: participations.checkedInAt,
        steppedOutAt: participations.steppedOutAt,
        isMuted: participations.isMuted,
        attribution: participations.attribution,
      })
      .from(participations)
      .innerJoin(summits, eq(summits.id, participations.summitId))
      .where(eq(participations.accountId, id))
      .orderBy(asc(participations.joinedAt)),
    db
      .select({ summit: summits.title, agendaSession: agendaSessions.title, starredAt: stars.createdAt })
      .from(stars)
      .innerJoin(agendaSessions, eq(agendaSessions.id, stars.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(stars.accountId, id))
      .orderBy(asc(agendaSessions.startsAt)),
    db
      .select({ question: strategicQuestions.text, points: questionPoints.points, givenAt: questionPoints.givenAt })
      .from(questionPoints)
      .innerJoin(strategicQuestions, eq(strategicQuestions.id, questionPoints.questionId))
      .where(eq(questionPoints.accountId, id))
      .orderBy(asc(questionPoints.givenAt)),
    db
      .select({ question: strategicQuestions.text, background: strategicQuestions.background, state: strategicQuestions.state, proposedAt: strategicQuestions.createdAt })
      .from(strategicQuestions)
      .where(eq(strategicQuestions.proposedById, id))
      .orderBy(asc(strategicQuestions.createdAt)),
    db
      .select({ question: strategicQuestions.text, kind: questionEvents.kind, before: questionEvents.before, after: questionEvents.after, at: questionEvents.createdAt })
      .from(questionEvents)
      .innerJoin(strategicQuestions, eq(strategicQuestions.id, questionEvents.questionId))
      .where(eq(questionEvents.actorId, id))
      .orderBy(asc(questionEvents.createdAt)),
    db
      .select({ summit: summits.title, text: announcements.text, writtenAt: announcements.createdAt, withdrawnAt: announcements.withdrawnAt })
      .from(announcements)
      .innerJoin(summits, eq(summits.id, announcements.summitId))
      .where(eq(announcements.authorId, id))
      .orderBy(asc(announcements.createdAt)),
    db
      .select({ summit: summits.title, number: agendaReleases.number, note: agendaReleases.note, releasedAt: agendaReleases.createdAt })
      .from(agendaReleases)
      .innerJoin(summits, eq(summits.id, agendaReleases.summitId))
      .where(eq(agendaReleases.releasedById, id))
      .orderBy(asc(agendaReleases.createdAt)),
    db
      .select({ agendaSession: agendaSessions.title, name: agendaPeople.name, affiliation: agendaPeople.affiliation, part: agendaPeople.part, biography: agendaPeople.biography })
      .from(agendaPeople)
      .innerJoin(agendaSessions, eq(agendaSessions.id, agendaPeople.agendaSessionId))
      .where(eq(agendaPeople.accountId, id))
      .orderBy(asc(agendaSessions.startsAt)),
    db
      .select({ title: readings.title, url: readings.url, note: readings.note, addedAt: readings.createdAt })
      .from(readings)
      .where(eq(readings.addedById, id))
      .orderBy(asc(readings.createdAt)),
    db
      .select({ summit: summits.title, role: summitInvitations.role, email: summitInvitations.email, invitedAt: summitInvitations.createdAt, acceptedAt: summitInvitations.acceptedAt })
      .from(summitInvitations)
      .innerJoin(summits, eq(summits.id, summitInvitations.summitId))
      .where(or(eq(summitInvitations.invitedById, id), eq(summitInvitations.acceptedById, id), email === null ? undefined : eq(summitInvitations.email, email)))
      .orderBy(asc(summitInvitations.createdAt)),
  ]);
  return {
    memberships,
    participations: places,
    stars: starred,
    points,
    questions,
    questionContributions: contributions,
    announcements: written,
    agendaReleases: released,
    agendaAppearances: spoken,
    readings: added,
    invitations,
  };
}
