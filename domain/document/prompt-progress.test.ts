import { describe, expect, it } from 'vitest';
import { XmlText } from 'yjs';
import { heading, list, named, paragraph, textOf } from '#test/support/text-blocks.ts';
import { promptProgress } from './prompt-progress.ts';

const prompts = [
  { id: 'heard', title: 'What we heard' },
  { id: 'agreed', title: 'Agreements' },
  { id: 'open', title: 'Open questions' },
];
/** "5: heard 3, agreed 2, open -": the words in all and below each prompt, a dash where it is not in the text. */
const told = (text: Uint8Array): string => {
  const { words, prompts: each } = promptProgress(text, prompts);
  return `${words}: ${each.map(({ id, words: below, isInText }) => `${id} ${isInText ? below : '-'}`).join(', ')}`;
};

describe('the progress of a text by its prompts', () => {
  it('counts words in all and below each heading, the prompts’ own headings not at all', () => {
    const text = textOf(paragraph('Before all prompts.'), heading(2, 'What we heard'), paragraph('Trust is earned twice.'), heading(2, 'Agreements'), list('one rubric', 'one bar'));
    expect(told(text)).toBe('11: heard 4, agreed 4, open -');
  });

  it('tells a prompt without words from one that is not in the text', () => {
    expect(told(textOf(heading(2, 'What we heard'), paragraph('')))).toBe('0: heard 0, agreed -, open -');
    expect(told(textOf())).toBe('0: heard -, agreed -, open -');
  });

  it('knows a prompt by its title in any rank, whatever its case and spaces', () => {
    expect(told(textOf(heading(3, '  what WE\u00a0 heard'), paragraph('one'), heading(1, 'AGREEMENTS'), paragraph('two words')))).toBe('3: heard 1, agreed 2, open -');
  });

  it('lets a smaller heading and its words belong to the prompt, and ends it at one of its rank or a higher one', () => {
    const text = (level: number) => textOf(heading(2, 'Agreements'), paragraph('one'), heading(level, 'About cost'), paragraph('two words'));
    expect(told(text(3))).toBe('5: heard -, agreed 5, open -');
    expect(told(text(2))).toBe('5: heard -, agreed 1, open -');
    expect(told(text(1))).toBe('5: heard -, agreed 1, open -');
  });

  it('ends a prompt at another one, though that is smaller', () => {
    expect(told(textOf(heading(1, 'What we heard'), paragraph('one'), heading(3, 'Agreements'), paragraph('two words')))).toBe('3: heard 1, agreed 2, open -');
  });

  it('adds up what stands below two headings of one prompt', () => {
    expect(told(textOf(heading(2, 'Agreements'), paragraph('one'), heading(2, 'Other'), heading(2, 'Agreements'), paragraph('two words')))).toBe('4: heard -, agreed 3, open -');
  });

  it('passes over headings within other blocks, as the outline does', () => {
    expect(told(textOf(named('blockquote', {}, heading(2, 'Agreements'), paragraph('one'))))).toBe('2: heard -, agreed -, open -');
  });

  it('counts as the editor does: a mention as its name, a word in two formats once, a new line as its end', () => {
    const formatted = new XmlText('micro-credential');
    formatted.format(0, 5, { bold: true });
    const line = named('paragraph', {}, formatted, named('hardBreak', {}), new XmlText('asked '), named('mention', { kind: 'person', label: 'Ada Lovelace' }));
    expect(told(textOf(heading(2, 'Agreements'), line))).toBe('4: heard -, agreed 4, open -');
  });

  it('passes over what is only suggested', () => {
    const suggested = new XmlText('agreed ');
    suggested.insert(7, 'and suggested', { insertion: { id: 'a' } });
    expect(told(textOf(heading(2, 'Agreements'), named('paragraph', {}, suggested)))).toBe('1: heard -, agreed 1, open -');
  });
});
