import { describe, expect, it } from 'vitest';
import type { Contributor } from '../document/attributed-content.ts';
import { answersShown, type GivenAnswer } from './answers-shown.ts';
import type { RoundQuestion } from './feedback-round.ts';

const question = (given: Partial<RoundQuestion>): RoundQuestion => ({ id: 'q', perspective: null, text: 'Would you earn it?', kind: 'choice', choices: ['Yes', 'No'], ...given });
const answer = (given: Partial<GivenAnswer>): GivenAnswer => ({ questionId: 'q', rating: null, choice: null, text: '', by: nobody, ...given });
const nobody: Contributor = { kind: 'anonymous' };
const coach: Contributor = { kind: 'perspective', perspective: 'coach' };

describe('what was answered to a question', () => {
  it('is counted by its choices, those that nobody gave too, and told with who wrote it', () => {
    const [shown] = answersShown([question({})], [answer({ choice: 'Yes', by: coach, text: 'This year.' }), answer({ choice: 'Yes' }), answer({ questionId: 'other', choice: 'No' })], () => 9);
    expect(shown).toMatchObject({ answered: 2, withheld: 0, counts: [{ label: 'Yes', count: 2 }, { label: 'No', count: 0 }], texts: [{ text: 'This year.', by: coach }] });
  });

  it('is counted from 1 to 4 where it was rated, and not at all where it was written', () => {
    expect(answersShown([question({ kind: 'rating', choices: [] })], [answer({ rating: 4 }), answer({ rating: 1 })], () => 9)[0]?.counts.map(({ count }) => count)).toEqual([1, 0, 0, 1]);
    expect(answersShown([question({ kind: 'words', choices: [] })], [answer({ text: 'The second.' })], () => 9)[0]).toMatchObject({ counts: [], texts: [{ text: 'The second.' }] });
  });

  it('tells nobody’s perspective who does not want it told, unless three who are not named answered what is asked of one', () => {
    const ofCoaches = question({ perspective: 'coach' });
    const few = [answer({ choice: 'Yes', by: coach }), answer({ choice: 'No', text: 'Too long.' })];
    const named = answer({ choice: 'No', by: { kind: 'named', name: 'Ada', perspective: 'coach' } });
    expect(answersShown([ofCoaches], few, () => 3)[0]).toMatchObject({ answered: 1, withheld: 1, counts: [{ count: 1 }, { count: 0 }], texts: [] });
    expect(answersShown([ofCoaches], [...few, named], () => 3)[0]).toMatchObject({ answered: 2, withheld: 1, counts: [{ count: 1 }, { count: 1 }], texts: [] });
    const byWiderWord = answer({ choice: 'No', text: 'Hard to read.', by: { kind: 'perspective', perspective: 'educator' } });
    expect(answersShown([ofCoaches], [byWiderWord], () => 3)[0], 'that they are a coach would be told by the question').toMatchObject({ answered: 0, withheld: 1, texts: [] });
    const three = [...few, answer({ choice: 'No' })];
    expect(answersShown([ofCoaches], three, () => 3)[0]).toMatchObject({ answered: 3, withheld: 0, counts: [{ count: 1 }, { count: 2 }], texts: [{ text: 'Too long.', by: nobody }] });
  });

  it('says that some are held back only where three could have given them', () => {
    const ofCoaches = question({ perspective: 'coach' });
    expect(answersShown([ofCoaches], [answer({ choice: 'No' })], () => 2)[0]).toMatchObject({ answered: 0, withheld: 0, texts: [] });
    expect(answersShown([ofCoaches], [answer({ choice: 'No' })], () => 3)[0]).toMatchObject({ answered: 0, withheld: 1, texts: [] });
  });
});
