import { and, eq, isNull, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import {
  breakoutRooms,
  helpRequests,
  messageReports,
  panelQuestions,
  panelQuestionVotes,
  raisedHands,
  roomBars,
  roomMessages,
  seatPairs,
  seats,
  seatWishes,
  speakingTurns,
  summits,
} from '#db/schema/index.ts';
import { closeUndoOf, renameInSentences } from './account-in-acts.ts';
import { cutAccountFromPolls } from './panel.ts';
import { eraseFromDeliberations } from './statements.ts';

/**
 * Takes a person out of live summits: seats, wishes, pairs, bars, hands, turns, reports and votes go; messages, questions, statements, and
 * answers and votes where that is closed stay, by nobody. To be called while their places in summits are still there.
 */
export async function eraseLiveParts(tx: DbOrTx, id: string, shownAs: string): Promise<void> {
  await renameInSentences(tx, id, shownAs);
  await closeUndoOf(tx, id);
  for (const table of [seats, seatWishes, roomBars, messageReports, raisedHands, speakingTurns, panelQuestionVotes]) await tx.delete(table).where(eq(table.accountId, id));
  await cutAccountFromPolls(tx, id);
  await eraseFromDeliberations(tx, id);
  await tx.delete(seatPairs).where(or(eq(seatPairs.oneId, id), eq(seatPairs.otherId, id)));
  await tx.update(roomMessages).set({ authorId: null }).where(eq(roomMessages.authorId, id));
  await tx.update(panelQuestions).set({ authorId: null, shownAs: 'anonymous' }).where(eq(panelQuestions.authorId, id));
  await tx.update(summits).set({ leadId: null }).where(eq(summits.leadId, id));
  await tx.update(breakoutRooms).set({ facilitatorId: null }).where(eq(breakoutRooms.facilitatorId, id));
  await tx.update(breakoutRooms).set({ scribeId: null }).where(eq(breakoutRooms.scribeId, id));
  // A room that was promised help still waits for somebody.
  await tx.update(helpRequests).set({ takenById: null, takenAt: null }).where(and(eq(helpRequests.takenById, id), isNull(helpRequests.endedAt)));
}
