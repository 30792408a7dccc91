import type { KeptOfBundle } from './kept-of-bundle.ts';

type Weighed = { id: string; points: number; people: number };

/** The questions of a summit with what people had given to them where it was held, the heaviest first; as they are where `kept` is null, since it was held here. */
export function weighKept<Question extends Weighed>(questions: readonly Question[], kept: Pick<KeptOfBundle, 'strategicQuestions'> | null): readonly Question[] {
  if (kept === null) return questions;
  const weighed = questions.map((question) => {
    const brought = kept.strategicQuestions[question.id];
    return { ...question, points: question.points + (brought?.points ?? 0), people: question.people + (brought?.people ?? 0) };
  });
  return weighed.sort((one, other) => other.points - one.points);
}
