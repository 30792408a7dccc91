import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
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
  agendaSessionRuns,
  speakingTurns,
} from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { aSummit, TEST_NOW } from './builders.ts';

/** A summit with one session of breakouts and its rooms. */
export async function aBreakout(db: DbOrTx, { rooms = 2, summitId }: { rooms?: number; summitId?: string } = {}) {
  const id = summitId ?? (await aSummit(db)).id;
  const agendaSessionId = createId();
  await db.insert(agendaSessions).values({ id: agendaSessionId, summitId: id, guid: createId(), slug: agendaSessionId, kind: 'breakouts', title: 'Breakouts', startsAt: TEST_NOW, endsAt: new Date(TEST_NOW.getTime() + 3_600_000), createdAt: TEST_NOW, updatedAt: TEST_NOW });
  const roomIds = Array.from({ length: rooms }, createId);
  for (const [place, roomId] of roomIds.entries()) await insertRoom(db, { id: roomId, agendaSessionId, number: place + 1, slug: `room-${place + 1}`, focus: `Room ${place + 1}`, state: 'open', documentId: createId(), createdAt: TEST_NOW });
  return { summitId: id, agendaSessionId, roomIds, roomId: roomIds[0] ?? '', otherRoomId: roomIds[1] ?? '' };
}

export type Breakout = Awaited<ReturnType<typeof aBreakout>>;

/** Seats a person in a room of a breakout. */
export const seatIn = (db: DbOrTx, { agendaSessionId }: Pick<Breakout, 'agendaSessionId'>, accountId: string, roomId: string, given: Partial<typeof seats.$inferInsert> = {}) =>
  db.insert(seats).values({ agendaSessionId, accountId, roomId, how: 'chosen', reason: 'You chose this room.', seatedAt: TEST_NOW, ...given });

/** Everything that one person can do in a live session, done once in the first room of a breakout, whose scribe they are. */
export async function takePartLive(db: DbOrTx, { summitId, agendaSessionId, roomId, otherRoomId }: Breakout, accountId: string) {
  const [messageId, questionId, pollId] = [createId(), createId(), createId()];
  await seatIn(db, { agendaSessionId }, accountId, roomId, { seatedById: accountId });
  await db.update(breakoutRooms).set({ scribeId: accountId }).where(eq(breakoutRooms.id, roomId));
  await db.insert(seatWishes).values({ agendaSessionId, accountId, roomIds: [otherRoomId, roomId] });
  await db.insert(roomBars).values({ roomId: otherRoomId, accountId });
  await db.insert(roomMessages).values({ id: messageId, roomId, authorId: accountId, text: 'I have the figures', createdAt: TEST_NOW, hiddenById: accountId });
  await db.insert(messageReports).values({ messageId, accountId, reason: 'Not the right room', reportedAt: TEST_NOW });
  await db.insert(raisedHands).values({ roomId, accountId, raisedAt: TEST_NOW });
  await db.insert(speakingTurns).values({ id: createId(), roomId, accountId, startedAt: TEST_NOW });
  await db.insert(helpRequests).values({ id: createId(), roomId, askedById: accountId, text: 'The screen is dark', askedAt: TEST_NOW, takenById: accountId, takenAt: TEST_NOW });
  await db.insert(agendaSessionRuns).values({ agendaSessionId, summitId, startedAt: TEST_NOW, endsAt: TEST_NOW, startedById: accountId });
  await db.insert(conveningActs).values({ id: createId(), summitId, actorId: accountId, kind: 'open-rooms', sentence: 'opened all rooms', actedAt: TEST_NOW });
  await db.insert(panelQuestions).values({ id: questionId, agendaSessionId, authorId: accountId, shownAs: 'named', text: 'Who pays for it?', state: 'asked', createdAt: TEST_NOW });
  await db.insert(panelQuestionVotes).values({ questionId, accountId });
  await db.insert(polls).values({ id: pollId, agendaSessionId, question: 'Shall we go on?', kind: 'choice', choices: ['Yes', 'No'], isAnonymous: false, state: 'open', authorId: accountId, createdAt: TEST_NOW });
  await db.insert(pollVotes).values({ pollId, accountId, answer: { kind: 'choice', choice: 1 }, votedAt: TEST_NOW });
  return { messageId, questionId, pollId };
}
