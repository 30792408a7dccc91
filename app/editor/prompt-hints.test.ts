import { describe, expect, it } from 'vitest';
import { documentSchema } from '#domain/document/schema.ts';
import { blankPrompts } from './prompt-hints.ts';

const { nodes } = documentSchema;
const heading = (words: string, level = 2) => nodes.heading!.create({ level }, documentSchema.text(words));
const paragraph = (words: string) => nodes.paragraph!.create(null, words ? documentSchema.text(words) : null);
const aText = (...blocks: ReturnType<typeof paragraph>[]) => nodes.doc!.create(null, blocks);
const hintOf = new Map([['agreements', 'What does everyone accept?'], ['open questions', '']]);

describe('what is asked under a heading', () => {
  it('stands there while nothing is written below', () => {
    expect(blankPrompts(aText(heading('Agreements'), paragraph('')), hintOf)).toEqual([{ from: 0, to: 12, hint: 'What does everyone accept?' }]);
  });

  it('goes once something is written below, also under a smaller heading', () => {
    expect(blankPrompts(aText(heading('Agreements'), paragraph('One rubric')), hintOf)).toEqual([]);
    expect(blankPrompts(aText(heading('Agreements'), heading('Smaller', 3), paragraph('One rubric')), hintOf)).toEqual([]);
  });

  it('finds the heading however its name is set, and none that has no hint', () => {
    expect(blankPrompts(aText(heading(' AGREEMENTS '), heading('Open questions'), heading('Others')), hintOf)).toHaveLength(1);
  });
});
