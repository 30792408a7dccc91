import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../credential/empty-draft.ts';
import { perspectiveKeys } from '../perspective.ts';
import { changedPlaces } from './asked-text.ts';
import { wordsAt, wordsByPlace, wordsOfDraft } from './draft-passages.ts';
import { placeKey, placeOfKey } from './place-key.ts';
import { defaultQuestions, questionsFor } from './round-questions.ts';

const ids = () => {
  let last = 0;
  return () => `id-${(last += 1)}`;
};

function aDraft() {
  const draft = emptyDraft('en', ids());
  const [best, basic] = draft.rubric.levels;
  return {
    ...draft,
    keyMethod: 'Sort answers by what students did.',
    tags: ['peer/self', 'feedback'],
    artifacts: [{ id: 'a1', title: 'Sorted answers', media: [], amount: '', instructions: '', showsStudents: true }],
    rubric: { ...draft.rubric, rows: [{ id: 'r1', criterion: 'Piles', kind: 'quality' as const, artifactIds: ['a1'], componentIds: [], cells: { [best?.id ?? '']: 'Every answer', [basic?.id ?? '']: 'Two piles' } }] },
  };
}

describe('a place of a draft', () => {
  it('is one word and comes back from it, whatever holds words', () => {
    const keys = wordsOfDraft(aDraft()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.map((key) => placeKey(placeOfKey(key) ?? { field: 'name' }))).toEqual(keys);
    expect(keys).toContain('tags/peer%2Fself');
  });

  it('is none where the word names no field, or more than a place', () => {
    expect(['', 'password', 'rubric/r1/a/b', 'rubric/r1/level/l/more'].map(placeOfKey)).toEqual([null, null, null, null]);
    expect(placeOfKey('tags/%')).toEqual({ field: 'tags', entryId: '%' });
  });

  it('is called by what it is on the whole draft', () => {
    const draft = aDraft();
    const basic = draft.rubric.levels[1]?.id ?? '';
    expect(wordsAt(draft, `rubric/r1/level/${basic}`)).toMatchObject({ where: 'Rubric, row 1, Basic', text: 'Two piles', section: 'rubric' });
    expect(wordsAt(draft, 'artifacts/a1/title')).toMatchObject({ where: 'Part 2, artifacts, artifact 1, Artifact' });
    expect(wordsAt(draft, 'keyMethod')).toMatchObject({ where: 'Key method' });
    expect(wordsAt(draft, 'competency')).toBeNull();
  });

  it('is changed when its words are, and not when others are', () => {
    const before = aDraft();
    const after = { ...before, keyMethod: 'Sort them by idea.', competency: 'Educator sorts.' };
    expect([...changedPlaces(wordsByPlace(before), wordsByPlace(after))].sort()).toEqual(['competency', 'keyMethod']);
    expect(changedPlaces(wordsByPlace(before), wordsByPlace(aDraft())).size).toBe(0);
  });
});

describe('the questions of a round', () => {
  it('are there for every perspective, with choices exactly where one is chosen', () => {
    const questions = defaultQuestions('credential', perspectiveKeys, ids());
    for (const key of perspectiveKeys) expect(questionsFor(questions, key).length).toBeGreaterThanOrEqual(3);
    for (const { kind, choices } of questions) expect(choices.length > 1).toBe(kind === 'choice');
  });

  it('of everybody are asked of each', () => {
    const forAll = { id: 'all', perspective: null, text: 'Anything else?', kind: 'words' as const, choices: [] };
    expect(questionsFor([forAll], 'coach')).toEqual([forAll]);
  });
});
