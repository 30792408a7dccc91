import type { QuestionRow } from '#db/repositories/questions.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

/** Refuses a question that became part of another, or that is answered or carried on already. */
export function requireOpen(question: QuestionRow | undefined): QuestionRow {
  if (!question) throw notFound('question');
  if (question.state === 'open') return question;
  if (question.state === 'merged') throw conflict('merged', t`This question became part of another one meanwhile. Its points went there; nothing is lost.`);
  throw conflict('settled', t`This question is settled: points on it came back to those who gave them.`);
}
