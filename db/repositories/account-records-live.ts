import { asc, eq, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import {
  agendaSessions,
  breakoutRooms,
  conveningActs,
  helpRequests,
  messageReports,
  panelQuestions,
  panelQuestionVotes,
  polls,
  pollVotes,
  raisedHands,
  roomBars,
  roomMessages,
  seats,
  seatWishes,
  speakingTurns,
  summits,
} from '#db/schema/index.ts';
import { listDeliberationRecords } from './statements.ts';

const inRoom = { summit: summits.title, agendaSession: agendaSessions.title, room: breakoutRooms.focus };
const inAgendaSession = { summit: summits.title, agendaSession: agendaSessions.title };
/** What people wished for by room ids, said by the rooms' names in the order of the wishes. */
const wishedRooms = sql<string[]>`array(select wished.focus from ${breakoutRooms} as wished where wished.id = any (${seatWishes.roomIds}) order by array_position(${seatWishes.roomIds}, wished.id))`.mapWith(seatWishes.roomIds);

/** What the tables hold of one person's part in live summits; for their own export. Left out is whom others want them to sit with, or apart from: that is said of two. */
export async function listLiveRecords(db: DbOrTx, id: string) {
  const [seated, wishes, bars, parts, messages, reports, hands, turns, help, acts] = await Promise.all([
    db
      .select({ ...inRoom, how: seats.how, reason: seats.reason, seatedAt: seats.seatedAt })
      .from(seats)
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, seats.roomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(seats.accountId, id))
      .orderBy(asc(seats.seatedAt)),
    db
      .select({ ...inAgendaSession, rooms: wishedRooms })
      .from(seatWishes)
      .innerJoin(agendaSessions, eq(agendaSessions.id, seatWishes.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(seatWishes.accountId, id))
      .orderBy(asc(agendaSessions.startsAt)),
    db
      .select(inRoom)
      .from(roomBars)
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, roomBars.roomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(roomBars.accountId, id))
      .orderBy(asc(agendaSessions.startsAt), asc(breakoutRooms.number)),
    db
      .select({ ...inRoom, isFacilitator: sql<boolean>`${breakoutRooms.facilitatorId} is not distinct from ${id}`, isScribe: sql<boolean>`${breakoutRooms.scribeId} is not distinct from ${id}` })
      .from(breakoutRooms)
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(or(eq(breakoutRooms.facilitatorId, id), eq(breakoutRooms.scribeId, id)))
      .orderBy(asc(agendaSessions.startsAt), asc(breakoutRooms.number)),
    db
      .select({ ...inRoom, text: roomMessages.text, at: roomMessages.createdAt, hiddenAt: roomMessages.hiddenAt })
      .from(roomMessages)
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, roomMessages.roomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(roomMessages.authorId, id))
      .orderBy(asc(roomMessages.createdAt)),
    db
      .select({ ...inRoom, reason: messageReports.reason, reportedAt: messageReports.reportedAt })
      .from(messageReports)
      .innerJoin(roomMessages, eq(roomMessages.id, messageReports.messageId))
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, roomMessages.roomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(messageReports.accountId, id))
      .orderBy(asc(messageReports.reportedAt)),
    db
      .select({ ...inRoom, raisedAt: raisedHands.raisedAt })
      .from(raisedHands)
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, raisedHands.roomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(raisedHands.accountId, id))
      .orderBy(asc(raisedHands.raisedAt)),
    db
      .select({ ...inRoom, startedAt: speakingTurns.startedAt, endedAt: speakingTurns.endedAt })
      .from(speakingTurns)
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, speakingTurns.roomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(speakingTurns.accountId, id))
      .orderBy(asc(speakingTurns.startedAt)),
    db
      .select({ ...inRoom, text: helpRequests.text, askedAt: helpRequests.askedAt, endedAt: helpRequests.endedAt })
      .from(helpRequests)
      .innerJoin(breakoutRooms, eq(breakoutRooms.id, helpRequests.roomId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(helpRequests.askedById, id))
      .orderBy(asc(helpRequests.askedAt)),
    db
      .select({ summit: summits.title, kind: conveningActs.kind, sentence: conveningActs.sentence, actedAt: conveningActs.actedAt, undoneAt: conveningActs.undoneAt })
      .from(conveningActs)
      .innerJoin(summits, eq(summits.id, conveningActs.summitId))
      .where(eq(conveningActs.actorId, id))
      .orderBy(asc(conveningActs.actedAt)),
  ]);
  return { seats: seated, seatWishes: wishes, roomBars: bars, roomParts: parts, roomMessages: messages, messageReports: reports, raisedHands: hands, speakingTurns: turns, helpRequests: help, conveningActs: acts, ...(await listPanelRecords(db, id)), ...(await listDeliberationRecords(db, id)) };
}

async function listPanelRecords(db: DbOrTx, id: string) {
  const [asked, wanted, started, voted] = await Promise.all([
    db
      .select({ ...inAgendaSession, text: panelQuestions.text, shownAs: panelQuestions.shownAs, state: panelQuestions.state, answer: panelQuestions.answer, askedAt: panelQuestions.createdAt, hiddenAt: panelQuestions.hiddenAt })
      .from(panelQuestions)
      .innerJoin(agendaSessions, eq(agendaSessions.id, panelQuestions.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(panelQuestions.authorId, id))
      .orderBy(asc(panelQuestions.createdAt)),
    db
      .select({ ...inAgendaSession, question: panelQuestions.text })
      .from(panelQuestionVotes)
      .innerJoin(panelQuestions, eq(panelQuestions.id, panelQuestionVotes.questionId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, panelQuestions.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(panelQuestionVotes.accountId, id))
      .orderBy(asc(panelQuestions.createdAt)),
    db
      .select({ ...inAgendaSession, question: polls.question, kind: polls.kind, choices: polls.choices, startedAt: polls.createdAt, closedAt: polls.closedAt })
      .from(polls)
      .innerJoin(agendaSessions, eq(agendaSessions.id, polls.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(polls.authorId, id))
      .orderBy(asc(polls.createdAt)),
    db
      .select({ ...inAgendaSession, question: polls.question, choices: polls.choices, answer: pollVotes.answer, votedAt: pollVotes.votedAt })
      .from(pollVotes)
      .innerJoin(polls, eq(polls.id, pollVotes.pollId))
      .innerJoin(agendaSessions, eq(agendaSessions.id, polls.agendaSessionId))
      .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
      .where(eq(pollVotes.accountId, id))
      .orderBy(asc(pollVotes.votedAt)),
  ]);
  return { panelQuestions: asked, panelQuestionVotes: wanted, polls: started, pollVotes: voted };
}
