import { getPanelQuestion, insertPanelQuestion, putWant, updatePanelQuestion, updateTakesAnonymous } from '#db/repositories/panel.ts';
import { createId } from '#domain/ids.ts';
import { hearsQuestions } from '#domain/live/floor-at-hand.ts';
import type { LiveChange } from '#domain/live/live-change.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { type AgendaUseCase, type OtherUseCase, summitChanged } from '../live-given.ts';

const panelChanged: LiveChange[] = [{ part: 'panel' }];

/** Asks a question from the floor, shown as the person chose; they want it answered. Refuses sessions that hear none, and to be anonymous where that is not taken. */
export const askPanel: AgendaUseCase<'ask-panel'> = async ({ deps: { db }, person, entry, now }, { text, shownAs }) => {
  if (!hearsQuestions(entry)) throw invalid('agendaSessionId', 'no-floor', 'Questions go to sessions in which everybody is together. Ask the next one of them.');
  if (shownAs === 'anonymous' && !entry.takesAnonymous) throw invalid('shownAs', 'not-anonymous', 'This session takes no questions without name or perspective. Choose one of the two.');
  const id = createId();
  await db.transaction(async (tx) => {
    await insertPanelQuestion(tx, { id, agendaSessionId: entry.id, authorId: person.accountId, shownAs, text, state: 'asked', createdAt: now });
    await putWant(tx, id, person.accountId, true);
  });
  return { changes: panelChanged };
};

/** Says whether a session takes questions without name or perspective. Those that were asked so before stay as they are. */
export const takeAnonymous: AgendaUseCase<'take-anonymous'> = async ({ deps: { db }, summit, entry }, { isTaken }) => {
  await updateTakesAnonymous(db, summit.id, entry.id, isTaken);
  return { changes: summitChanged };
};

/** Says that one wants a question answered, or no more. Refuses questions that are hidden or answered. */
export const wantAnswer: OtherUseCase<'want-answer'> = async ({ deps: { db }, summit, person }, { questionId, isWanted }) => {
  const question = await getPanelQuestion(db, summit.id, questionId);
  if (question.hiddenAt !== null || question.state === 'answered') throw conflict('settled', 'This question is answered, or was taken out of sight.');
  await putWant(db, questionId, person.accountId, isWanted);
  return { changes: panelChanged };
};

/** Says that a question was answered, in words or on the stage alone. */
export const answerPanel: OtherUseCase<'answer-panel'> = async ({ deps: { db }, summit, now }, { questionId, answer }) => {
  await getPanelQuestion(db, summit.id, questionId);
  await updatePanelQuestion(db, questionId, { state: 'answered', answer, answeredAt: now });
  return { changes: panelChanged };
};

/** Puts a question aside for later. */
export const parkPanel: OtherUseCase<'park-panel'> = async ({ deps: { db }, summit }, { questionId }) => {
  await getPanelQuestion(db, summit.id, questionId);
  await updatePanelQuestion(db, questionId, { state: 'parked', answeredAt: null });
  return { changes: panelChanged };
};

/** Takes a question up again that was answered or put aside. */
export const retakePanel: OtherUseCase<'retake-panel'> = async ({ deps: { db }, summit }, { questionId }) => {
  await getPanelQuestion(db, summit.id, questionId);
  await updatePanelQuestion(db, questionId, { state: 'asked', answeredAt: null });
  return { changes: panelChanged };
};

/** Takes a question out of sight, or shows it again. */
export const hidePanel: OtherUseCase<'hide-panel'> = async ({ deps: { db }, summit, now }, { questionId, isHidden }) => {
  await getPanelQuestion(db, summit.id, questionId);
  await updatePanelQuestion(db, questionId, { hiddenAt: isHidden ? now : null });
  return { changes: panelChanged };
};
