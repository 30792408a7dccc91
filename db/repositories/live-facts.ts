import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaSessions, announcements, breakoutRoomQuestions, breakoutRooms, participations, roomBars, seatPairs, seats, seatWishes, agendaSessionRuns, strategicQuestions } from '#db/schema/index.ts';

/** The sessions of a summit in order of time, without their texts and people. */
export const listAgendaLines = (db: DbOrTx, summitId: string) => selectAgendaLines(db).where(eq(agendaSessions.summitId, summitId)).orderBy(asc(agendaSessions.startsAt), asc(agendaSessions.endsAt), asc(agendaSessions.guid));

/** One session of this summit in the same way; null when it is not there. */
export async function findAgendaLine(db: DbOrTx, summitId: string, id: string) {
  const [line] = await selectAgendaLines(db).where(and(eq(agendaSessions.summitId, summitId), eq(agendaSessions.id, id)));
  return line ?? null;
}

const selectAgendaLines = (db: DbOrTx) =>
  db
    .select({
      id: agendaSessions.id,
      slug: agendaSessions.slug,
      kind: agendaSessions.kind,
      title: agendaSessions.title,
      place: agendaSessions.place,
      startsAt: agendaSessions.startsAt,
      endsAt: agendaSessions.endsAt,
      isChoiceOpen: agendaSessions.isChoiceOpen,
      takesAnonymous: agendaSessions.takesAnonymous,
    })
    .from(agendaSessions)
    .$dynamic();

export const listRuns = (db: DbOrTx, summitId: string) => db.select().from(agendaSessionRuns).where(eq(agendaSessionRuns.summitId, summitId)).orderBy(asc(agendaSessionRuns.startedAt));

/** The breakout rooms of a summit by number, with the question that each takes on. */
export const listLiveRooms = (db: DbOrTx, summitId: string) =>
  db
    .select({ room: breakoutRooms, question: strategicQuestions.text })
    .from(breakoutRooms)
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .leftJoin(breakoutRoomQuestions, and(eq(breakoutRoomQuestions.breakoutRoomId, breakoutRooms.id), eq(breakoutRoomQuestions.position, 0)))
    .leftJoin(strategicQuestions, eq(strategicQuestions.id, breakoutRoomQuestions.questionId))
    .where(eq(agendaSessions.summitId, summitId))
    .orderBy(asc(breakoutRooms.number), asc(breakoutRooms.createdAt));

/** Everybody who is registered, with their name, in the order in which they came. */
export const listLivePeople = (db: DbOrTx, summitId: string) =>
  db
    .select({
      accountId: participations.accountId,
      name: accounts.name,
      role: participations.role,
      perspective: participations.perspective,
      educatorRole: participations.educatorRole,
      languages: participations.languages,
      needs: participations.accessNeeds,
      profileAttribution: accounts.attribution,
      ownAttribution: participations.attribution,
      checkedInAt: participations.checkedInAt,
      steppedOutAt: participations.steppedOutAt,
      isMuted: participations.isMuted,
    })
    .from(participations)
    .innerJoin(accounts, eq(accounts.id, participations.accountId))
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered')))
    .orderBy(asc(participations.joinedAt), asc(participations.accountId));

/** The seats of people who are registered, in the order in which they were given, with the name of who gave each. */
export const listSeats = (db: DbOrTx, summitId: string) =>
  db
    .select({ seat: seats, seatedByName: accounts.name })
    .from(seats)
    .innerJoin(agendaSessions, eq(agendaSessions.id, seats.agendaSessionId))
    .innerJoin(participations, and(eq(participations.summitId, agendaSessions.summitId), eq(participations.accountId, seats.accountId), eq(participations.state, 'registered')))
    .leftJoin(accounts, and(eq(accounts.id, seats.seatedById), isNull(accounts.deletedAt)))
    .where(eq(agendaSessions.summitId, summitId))
    .orderBy(asc(seats.seatedAt), asc(seats.accountId));

export const listWishes = (db: DbOrTx, summitId: string) =>
  db
    .select({ agendaSessionId: seatWishes.agendaSessionId, accountId: seatWishes.accountId, roomIds: seatWishes.roomIds })
    .from(seatWishes)
    .innerJoin(agendaSessions, eq(agendaSessions.id, seatWishes.agendaSessionId))
    .where(eq(agendaSessions.summitId, summitId));

export const listPairs = (db: DbOrTx, summitId: string) => db.select({ oneId: seatPairs.oneId, otherId: seatPairs.otherId, kind: seatPairs.kind }).from(seatPairs).where(eq(seatPairs.summitId, summitId));

export const listBars = (db: DbOrTx, summitId: string) =>
  db
    .select({ roomId: roomBars.roomId, accountId: roomBars.accountId })
    .from(roomBars)
    .innerJoin(breakoutRooms, eq(breakoutRooms.id, roomBars.roomId))
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .where(eq(agendaSessions.summitId, summitId));

/** The announcements of a summit that stand, whomever they are for, the newest first. */
export const listAddressedAnnouncements = (db: DbOrTx, summitId: string, limit: number) =>
  db
    .select({ id: announcements.id, text: announcements.text, audience: announcements.audience, roomIds: announcements.roomIds, createdAt: announcements.createdAt, authorName: accounts.name })
    .from(announcements)
    .leftJoin(accounts, eq(accounts.id, announcements.authorId))
    .where(and(eq(announcements.summitId, summitId), isNull(announcements.withdrawnAt)))
    .orderBy(desc(announcements.createdAt), desc(announcements.id))
    .limit(limit);
