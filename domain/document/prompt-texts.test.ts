import { describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { TEXT_FIELD } from './fields.ts';
import { promptTexts } from './prompt-texts.ts';

const named = (name: string, attributes: Record<string, unknown>, ...content: (XmlElement | XmlText)[]): XmlElement => {
  const element = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  element.insert(0, content);
  return element;
};
const heading = (words: string) => named('heading', { level: 2 }, new XmlText(words));
const paragraph = (...words: (string | XmlElement)[]) => named('paragraph', {}, ...words.map((each) => (typeof each === 'string' ? new XmlText(each) : each)));
const list = (...lines: string[]) => named('bulletList', {}, ...lines.map((words) => named('listItem', {}, paragraph(words))));
const textOf = (...blocks: XmlElement[]): Uint8Array => {
  const ydoc = new Doc();
  ydoc.getXmlFragment(TEXT_FIELD).insert(0, blocks);
  return encodeStateAsUpdate(ydoc);
};
const prompts = [
  { id: 'heard', title: 'What we heard' },
  { id: 'agreed', title: 'Agreements' },
];
const written = textOf(heading('What we heard'), paragraph('Trust is earned twice.'), paragraph(''), heading('Agreements'), list('one rubric', 'one bar'));

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
    const text = textOf(heading('Agreements'), paragraph('Asked ', named('mention', { kind: 'person', label: 'Ada Lovelace' }), ' for', named('hardBreak', {}), 'a rubric.'));
    expect(promptTexts(text, prompts, ['agreed'])).toEqual([{ id: 'agreed', lines: ['Asked somebody for a rubric.'] }]);
  });

  it('is cut at a word where it is long', () => {
    const text = textOf(heading('What we heard'), paragraph('word '.repeat(400)), paragraph('and more'), heading('Agreements'), paragraph('one'));
    const [heard, agreed] = promptTexts(text, prompts, ['heard', 'agreed']);
    expect(heard?.lines).toHaveLength(1);
    expect(heard?.lines[0]).toMatch(/^(word )+…$/);
    expect(heard?.lines[0]?.length).toBeLessThanOrEqual(452);
    expect(agreed?.lines).toEqual(['one']);
  });
});
