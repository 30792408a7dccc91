import { findAccountName } from '#db/repositories/accounts.ts';
import { listPointsOf } from '#db/repositories/question-points.ts';
import { listQuestionEvents, listWhereTakenUp, type QuestionEventRow } from '#db/repositories/question-trace.ts';
import { getQuestion, listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { pointsLeft } from '#domain/strategic-question.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { openQuestion, type QuestionAddress } from './open-question.ts';
import { type QuestionLine, withWeight } from './question-line.ts';

export type QuestionTrace = Pick<QuestionEventRow, 'id' | 'kind' | 'before' | 'after' | 'createdAt'> & {
  actorName: string | null;
  other: { id: string; text: string } | null;
};

export type QuestionView = {
  community: CommunityName;
  question: QuestionLine & { background: string; createdAt: Date; proposedBy: string | null };
  /** Where it went, when it became part of another. */
  mergedInto: { id: string; text: string } | null;
  takenUp: Awaited<ReturnType<typeof listWhereTakenUp>>;
  trace: QuestionTrace[];
  mine: { points: number; left: number } | null;
  may: { refine: boolean; merge: boolean; settle: boolean };
  /** What it could be merged into: the community's other open questions with these words. Empty for who may not merge. */
  candidates: { id: string; text: string; people: number }[];
};

/** Shows one question to everybody: wording, weight, where it is taken up, and everything that happened to it. */
export async function readQuestion({ db, now }: Deps, actor: Actor, address: QuestionAddress, words = ''): Promise<QuestionView> {
  const { community, standing, question, facts } = await openQuestion(db, actor, address, 'community.read');
  const isOpen = question.state === 'open';
  const mayGive = isOpen && actor.kind === 'person' && can(standing, 'question.givePoints');
  const may = { refine: isOpen && can(standing, 'question.refine', facts), merge: isOpen && can(standing, 'question.merge'), settle: question.state !== 'merged' && can(standing, 'question.answer') };
  const [[line], events, takenUp, given, all, into, proposedBy] = await Promise.all([
    withWeight(db, [question], now()),
    listQuestionEvents(db, question.id),
    listWhereTakenUp(db, question.id),
    mayGive ? listPointsOf(db, community.id, actor.accountId) : null,
    may.merge ? listQuestions(db, community.id) : [],
    question.mergedIntoId ? getQuestion(db, community.id, question.mergedIntoId) : null,
    question.proposedById ? findAccountName(db, question.proposedById) : null,
  ]);
  if (!line) throw new Error('A question lost its weight');
  const wanted = words.toLowerCase();
  return {
    community: nameOf(community),
    question: { ...line, background: question.background, createdAt: question.createdAt, proposedBy },
    mergedInto: into && { id: into.id, text: into.text },
    takenUp,
    trace: events.map(({ id, kind, before, after, createdAt, actorName, otherQuestionId, otherText }) => ({
      id, kind, before, after, createdAt, actorName, other: otherQuestionId && otherText ? { id: otherQuestionId, text: otherText } : null,
    })),
    mine: given && { points: given.find(({ questionId }) => questionId === question.id)?.points ?? 0, left: pointsLeft(given) },
    may,
    candidates: all
      .filter(({ id, state, text }) => id !== question.id && state === 'open' && text.toLowerCase().includes(wanted))
      .map(({ id, text, people }) => ({ id, text, people })),
  };
}
