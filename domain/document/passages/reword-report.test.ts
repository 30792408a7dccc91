import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { TEXT_FIELD } from '../fields.ts';
import { readText } from '../stored-content.ts';
import { wordingOf } from './wording.ts';
import { findWords, rewordReport } from './reword-report.ts';

type Marked = { words: string; attributes?: Record<string, unknown> }[];

/** A report with a heading, then these paragraphs; the last stands in a passage of a room. */
function aReport(...paragraphs: (string | Marked)[]): Uint8Array {
  const ydoc = new Doc();
  const root = ydoc.getXmlFragment(TEXT_FIELD);
  const block = (name: string, written: string | Marked) => {
    const element = new XmlElement(name);
    const text = new XmlText();
    element.insert(0, [text]);
    const runs: Marked = typeof written === 'string' ? [{ words: written }] : written;
    runs.reduce((at, { words, attributes = {} }) => {
      text.insert(at, words, attributes);
      return at + words.length;
    }, 0);
    return element;
  };
  const passage = new XmlElement('passage');
  passage.setAttribute('sources', ['11111111-1111-4111-8111-111111111111'] as unknown as string);
  const [last, ...before] = paragraphs.toReversed();
  passage.insert(0, [block('paragraph', last ?? '')]);
  root.insert(0, [block('heading', 'Trust is earned.'), ...before.toReversed().map((each) => block('paragraph', each)), passage]);
  return encodeStateAsUpdate(ydoc);
}

const given = { accountId: 'ada', authors: new Map(), randomClientId: () => 4711 };
const sought = (then: string, quote: string | null = null) => ({ then, quote, language: 'en' });

/** How the report reads once that was done; null where nothing was. */
function after(present: Uint8Array, then: string, quote: string | null, suggestion: string) {
  const done = rewordReport(present, { ...sought(then, quote), suggestion }, given);
  if (done.kind !== 'reworded') return done.kind;
  const ydoc = new Doc();
  applyUpdate(ydoc, present);
  applyUpdate(ydoc, done.edit.update);
  const text = readText(encodeStateAsUpdate(ydoc));
  return { lines: text.map((part) => wordingOf([part])), last: text.at(-1), text, done };
}

describe('putting other words into a report', () => {
  it('rewords the one paragraph that reads as it was asked about, and leaves a passage its sources', () => {
    const made = after(aReport('One.', 'Two things. Three things.'), 'Two things. Three things.', 'Three things.', 'Four things.');
    expect(made).toMatchObject({ lines: ['Trust is earned.', 'One.', 'Two things. Four things.'], last: { type: 'passage', attributes: { sources: ['11111111-1111-4111-8111-111111111111'] } }, done: { before: 'Two things. Three things.', after: 'Two things. Four things.', edit: { bindings: [{ clientId: 4711, accountId: 'ada' }] } } });
  });

  it('rewords a whole paragraph, and takes words out where nothing is suggested in their place', () => {
    expect(after(aReport('One.', 'Two.'), 'One.', null, 'Another.')).toMatchObject({ lines: ['Trust is earned.', 'Another.', 'Two.'] });
    expect(after(aReport('One. Gone.', 'Two.'), 'One. Gone.', ' Gone.', '')).not.toBe('several');
  });

  it('finds a sentence again in a paragraph that was edited around it', () => {
    expect(after(aReport('New words. Two things.', 'Else.'), 'Old words. Two things.', 'Two things.', 'Three things.')).toMatchObject({ lines: ['Trust is earned.', 'New words. Three things.', 'Else.'] });
  });

  it('puts nothing anywhere where the words are gone, or stand there more than once', () => {
    expect(after(aReport('One.', 'Two.'), 'Gone.', null, 'Else.')).toBe('changed');
    expect(after(aReport('Same.', 'Same.'), 'Same.', null, 'Else.')).toBe('several');
    expect(findWords(aReport('Same.', 'Same.'), sought('Same.'))).toEqual({ kind: 'several' });
  });

  it('does not take a heading, or a paragraph in which somebody suggests other words, for it', () => {
    expect(findWords(aReport('One.', 'Two.'), sought('Trust is earned.'))).toEqual({ kind: 'changed' });
    expect(findWords(aReport([{ words: 'One.' }, { words: ' More.', attributes: { insertion: { id: 'a' } } }], 'Two.'), sought('One. More.'))).toEqual({ kind: 'changed' });
  });

  it('keeps the look of words that stay', () => {
    const made = after(aReport([{ words: 'Two ' }, { words: 'bold', attributes: { bold: {} } }, { words: ' things.' }], 'Else.'), 'Two bold things.', null, 'Two bold ideas.');
    expect(made).toMatchObject({ lines: ['Trust is earned.', 'Two bold ideas.', 'Else.'] });
    expect(JSON.stringify(made)).toContain('"text":"bold"');
  });
});
