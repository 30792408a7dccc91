import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import {
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
  seatPairs,
  seats,
  seatWishes,
  agendaSessionRuns,
  speakingTurns,
  summits,
} from '#db/schema/index.ts';
import { closeUndoOf } from './account-in-acts.ts';
import { mergeDeliberationParts } from './statements.ts';

type OnceOnly = typeof seats | typeof seatWishes | typeof roomBars | typeof messageReports | typeof raisedHands | typeof panelQuestionVotes | typeof pollVotes;

/** What one person has once, and what they have it once in. */
const onceOnly: readonly (readonly [OnceOnly, PgColumn])[] = [
  [seats, seats.agendaSessionId],
  [seatWishes, seatWishes.agendaSessionId],
  [roomBars, roomBars.roomId],
  [messageReports, messageReports.messageId],
  [raisedHands, raisedHands.roomId],
  [panelQuestionVotes, panelQuestionVotes.questionId],
  [pollVotes, pollVotes.pollId],
];

/** Makes one person's part in live summits another's; where one person can have only one of a thing, the one of who stays is kept. */
export async function mergeLiveParts(tx: DbOrTx, from: string, into: string): Promise<void> {
  await leaveSecondRooms(tx, from, into);
  for (const [table, onceIn] of onceOnly) {
    const held = tx.select({ in: onceIn }).from(table).where(eq(table.accountId, into));
    await tx.delete(table).where(and(eq(table.accountId, from), inArray(onceIn, held)));
    await tx.update(table).set({ accountId: into }).where(eq(table.accountId, from));
  }
  await mergePairs(tx, from, into);
  await mergeDeliberationParts(tx, from, into);
  await moveActs(tx, from, into);
  await closeUndoOf(tx, from);
}

/** Nobody asks for the word, or has it, in a room that they have no seat in any more. */
async function leaveSecondRooms(tx: DbOrTx, from: string, into: string): Promise<void> {
  const seatedIn = tx.select({ id: seats.agendaSessionId }).from(seats).where(eq(seats.accountId, into));
  const kept = (await tx.select({ roomId: seats.roomId }).from(seats).where(eq(seats.accountId, into))).map(({ roomId }) => roomId);
  const given = await tx.select({ roomId: seats.roomId }).from(seats).where(and(eq(seats.accountId, from), inArray(seats.agendaSessionId, seatedIn)));
  const left = given.map(({ roomId }) => roomId).filter((roomId) => !kept.includes(roomId));
  await tx.delete(raisedHands).where(and(eq(raisedHands.accountId, from), inArray(raisedHands.roomId, left)));
  await tx.delete(speakingTurns).where(and(eq(speakingTurns.accountId, from), inArray(speakingTurns.roomId, left), isNull(speakingTurns.endedAt)));
}

/** Who was to sit with the other, or apart from them, is now with themselves: such a pair goes. */
async function mergePairs(tx: DbOrTx, from: string, into: string): Promise<void> {
  const brought = await tx.delete(seatPairs).where(or(eq(seatPairs.oneId, from), eq(seatPairs.otherId, from))).returning();
  for (const { summitId, oneId, otherId, kind } of brought) {
    const partner = oneId === from ? otherId : oneId;
    if (partner === into) continue;
    // The table wants the lesser id first, as Postgres compares them: like text in lower case.
    const [one, other] = partner < into ? [partner, into] : [into, partner];
    await tx.insert(seatPairs).values({ summitId, oneId: one, otherId: other, kind }).onConflictDoNothing();
  }
}

async function moveActs(tx: DbOrTx, from: string, into: string): Promise<void> {
  await tx.update(summits).set({ leadId: into }).where(eq(summits.leadId, from));
  await tx.update(breakoutRooms).set({ facilitatorId: into }).where(eq(breakoutRooms.facilitatorId, from));
  await tx.update(breakoutRooms).set({ scribeId: into }).where(eq(breakoutRooms.scribeId, from));
  await tx.update(agendaSessionRuns).set({ startedById: into }).where(eq(agendaSessionRuns.startedById, from));
  await tx.update(seats).set({ seatedById: into }).where(eq(seats.seatedById, from));
  await tx.update(roomMessages).set({ authorId: into }).where(eq(roomMessages.authorId, from));
  await tx.update(roomMessages).set({ hiddenById: into }).where(eq(roomMessages.hiddenById, from));
  await tx.update(speakingTurns).set({ accountId: into }).where(eq(speakingTurns.accountId, from));
  await tx.update(helpRequests).set({ askedById: into }).where(eq(helpRequests.askedById, from));
  await tx.update(helpRequests).set({ takenById: into }).where(eq(helpRequests.takenById, from));
  await tx.update(conveningActs).set({ actorId: into }).where(eq(conveningActs.actorId, from));
  await tx.update(panelQuestions).set({ authorId: into }).where(eq(panelQuestions.authorId, from));
  await tx.update(polls).set({ authorId: into }).where(eq(polls.authorId, from));
}
