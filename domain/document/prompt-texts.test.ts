import { describe, expect, it } from 'vitest';
import { heading, list, named, paragraph, textOf } from '#test/support/text-blocks.ts';
import { promptTexts } from './prompt-texts.ts';

const prompts = [
  { id: 'heard', title: 'What we heard' },
  { id: 'agreed', title: 'Agreements' },
];
const written = textOf(heading(2, 'What we heard'), paragraph('Trust is earned twice.'), paragraph(''), heading(2, 'Agreements'), list('one rubric', 'one bar'));

describe('what stands below the prompts of a text', () => {
  it('is told line by line of those that are meant, and of no other', () => {
    expect(promptTexts(written, prompts, ['agreed', 'heard'])).toEqual([
      { id: 'heard', lines: ['Trust is earned twice.'] },
      { id: 'agreed', lines: ['one rubric', 'one bar'] },
    ]);
    expect(promptTexts(written, prompts, ['agreed'])).toEqual([{ id: 'agreed', lines: ['one rubric', 'one bar'] }]);
    expect(promptTexts(textOf(), prompts, ['agreed'])).toEqual([{ id: 'agreed', lines: [] }]);
  });

  it('names nobody who is mentioned', () => {
    const text = textOf(heading(2, 'Agreements'), paragraph('Asked ', named('mention', { kind: 'person', label: 'Ada Lovelace' }), ' for', named('hardBreak', {}), 'a rubric.'));
    expect(promptTexts(text, prompts, ['agreed'])).toEqual([{ id: 'agreed', lines: ['Asked somebody for a rubric.'] }]);
  });

  it('is cut at a word where it is long', () => {
    const text = textOf(heading(2, 'What we heard'), paragraph('word '.repeat(400)), paragraph('and more'), heading(2, 'Agreements'), paragraph('one'));
    const [heard, agreed] = promptTexts(text, prompts, ['heard', 'agreed']);
    expect(heard?.lines).toHaveLength(1);
    expect(heard?.lines[0]).toMatch(/^(word )+…$/);
    expect(heard?.lines[0]?.length).toBeLessThanOrEqual(452);
    expect(agreed?.lines).toEqual(['one']);
  });
});
