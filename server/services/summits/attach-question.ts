import { getAgendaSession, lockAgenda, updateAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { followMerges, listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { AGENDA_LIMITS } from '#domain/agenda/agenda-session-form.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { AttachQuestion } from '#domain/summit-settings.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

/** Has a session of the agenda take up a question of the community, or the one it was merged into. Refuses other communities' questions, and a session that is full of them. */
export async function attachQuestion({ db, now }: Deps, actor: Actor, slug: string, { questionId: asked, agendaSessionId }: AttachQuestion): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'question.attach');
  await db.transaction(async (tx) => {
    await lockAgenda(tx, summit.id);
    const [questionId = asked] = await followMerges(tx, summit.communityId, [asked]);
    const questions = await listQuestions(tx, summit.communityId);
    if (!questions.some(({ id }) => id === questionId)) throw notFound('question');
    const agendaSession = await getAgendaSession(tx, summit.id, agendaSessionId);
    if (agendaSession.questionIds.includes(questionId)) return;
    if (agendaSession.questionIds.length >= AGENDA_LIMITS.questions) {
      throw conflict('too-many-questions', t`A session takes at most ${AGENDA_LIMITS.questions} questions. Choose another session.`, 'agendaSessionId');
    }
    await updateAgendaSession(tx, summit.id, { ...agendaSession, questionIds: [...agendaSession.questionIds, questionId] }, now());
  });
}

/** Takes a question off a session. A question that is not there is off already. */
export async function detachQuestion({ db, now }: Deps, actor: Actor, slug: string, { questionId, agendaSessionId }: AttachQuestion): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'question.attach');
  await db.transaction(async (tx) => {
    await lockAgenda(tx, summit.id);
    const agendaSession = await getAgendaSession(tx, summit.id, agendaSessionId);
    await updateAgendaSession(tx, summit.id, { ...agendaSession, questionIds: agendaSession.questionIds.filter((id) => id !== questionId) }, now());
  });
}
