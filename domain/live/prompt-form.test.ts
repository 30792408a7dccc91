import { describe, expect, it } from 'vitest';
import { promptsField, promptsFrom } from './prompt-form.ts';

const named = (...titles: string[]) => titles.map((title) => ({ title, hint: '' }));
const refusals = (rows: unknown): Record<string, string> =>
  Object.fromEntries((promptsField.safeParse(rows).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

describe('the id of a prompt', () => {
  it('is its title as part of an address, short, and its own within the room', () => {
    const ids = promptsFrom(named('What we heard', 'What we heard!', 'Où en sommes-nous ?', '合意', '争点', `${'word '.repeat(8)}and so on`)).map(({ id }) => id);
    expect(ids).toEqual(['what-we-heard', 'what-we-heard-2', 'ou-en-sommes-nous', 'prompt', 'prompt-2', 'word-word-word-word-word-word-word-word']);
  });

  it('stays when others come, go and change places', () => {
    const before = promptsFrom(named('Agreements', 'Disagreements'));
    expect(promptsFrom(named('Disagreements', 'Costs', 'Agreements'))).toEqual(expect.arrayContaining(before));
  });
});

describe('the rows of prompts in a form', () => {
  it('are kept in order, each title and hint on one line, blank ones not at all', () => {
    expect(promptsField.parse([{ title: ' What we\nheard ', hint: 'From  whom?' }, {}, { title: 'Agreements' }])).toEqual([
      { id: 'what-we-heard', title: 'What we heard', hint: 'From whom?' },
      { id: 'agreements', title: 'Agreements', hint: '' },
    ]);
  });

  it('are refused each in its own place: a hint without a title, a title that stands twice, too many words', () => {
    expect(refusals([{ title: 'Agreements' }, { hint: 'What does everyone accept?' }, { title: 'agreements ' }, { title: 'x'.repeat(81), hint: 'x'.repeat(201) }])).toEqual({
      '1.title': 'Give this prompt a title, or clear the row.',
      '2.title': 'Another prompt is called “agreements” already.',
      '3.title': 'Use at most 80 characters.',
      '3.hint': 'Use at most 200 characters.',
    });
  });

  it('are twelve at most', () => {
    const rows = (count: number) => named(...Array.from({ length: count }, (_, place) => `Prompt ${place}`));
    expect(refusals(rows(12))).toEqual({});
    expect(refusals(rows(13))).toEqual({ '': 'Give a room at most 12 prompts.' });
  });
});
