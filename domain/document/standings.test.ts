import { describe, expect, it } from 'vitest';
import { applyUpdate, createID, Doc, encodeStateAsUpdate, Map as YMap, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { TEXT_FIELD } from './fields.ts';
import { readUpdate } from './read-update.ts';
import { readStandings, standingIn } from './standings.ts';

/** A document in which a browser with this client id writes, and the update that it then sends. */
function written(write: (text: XmlFragment, ydoc: Doc) => void, before = new Doc()): { ydoc: Doc; update: Uint8Array } {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  before.on('update', collect);
  before.transact(() => write(before.getXmlFragment(TEXT_FIELD), before));
  before.off('update', collect);
  return { ydoc: before, update: updates[0] ?? encodeStateAsUpdate(before) };
}

const check = (update: Uint8Array, known = new Doc()) => readStandings(readUpdate(update).structs, (id) => standingIn(known, id));

function paragraph(...words: string[]): XmlElement {
  const element = new XmlElement('paragraph');
  element.insert(0, words.map((word) => new XmlText(word)));
  return element;
}

function nested(depth: number): XmlElement {
  const outermost = new XmlElement('list');
  let within = outermost;
  for (let level = 1; level < depth; level += 1) {
    const inner = new XmlElement('list');
    within.insert(0, [inner]);
    within = inner;
  }
  return outermost;
}

/** Bytes as nobody's library writes them: one struct of client 7 in the field of the text. */
const oneStruct = (kind: number, field: string, ...rest: number[]) => new Uint8Array([1, 1, 7, 0, kind, 1, field.length, ...Buffer.from(field), ...rest, 0]);

describe('what an editor writes', () => {
  it('stands where it may: elements, their attributes, words and their marks', () => {
    const { update } = written((text) => {
      text.insert(0, [paragraph('one'), paragraph('two')]);
      (text.get(0) as XmlElement).setAttribute('level', 2 as never);
      ((text.get(1) as XmlElement).get(0) as XmlText).format(0, 2, { bold: {}, link: { href: 'https://example.org', target: null } });
    });
    expect(new Set(check(update).map(({ standing }) => standing.place))).toEqual(new Set(['elements', 'words', 'attribute']));
  });

  it('stands in one place whether the update or the document tells of it', () => {
    const { ydoc, update } = written((text) => text.insert(0, [nested(3), paragraph('one')]));
    for (const { clientId, clock, standing } of check(update)) expect(standingIn(ydoc, createID(clientId, clock))).toEqual(standing);
  });

  it('goes on beside what the document has', () => {
    const { ydoc } = written((text) => text.insert(0, [paragraph('one')]));
    const known = new Doc();
    applyUpdate(known, encodeStateAsUpdate(ydoc));
    const { update } = written((text) => ((text.get(0) as XmlElement).get(0) as XmlText).insert(3, ' two'), ydoc);
    expect(check(update, known).map(({ standing }) => [standing.place, standing.depth])).toEqual([['words', 3]]);
  });

  it('may stand beside what is gone, and is gone with it', () => {
    const known = new Doc();
    const { ydoc } = written((text) => text.insert(0, [paragraph('one')]));
    applyUpdate(known, encodeStateAsUpdate(ydoc));
    known.getXmlFragment(TEXT_FIELD).delete(0, 1);
    const { update } = written((text) => ((text.get(0) as XmlElement).get(0) as XmlText).insert(1, 'late'), ydoc);
    expect(check(update, known)).toEqual([]);
  });

  it('of a hundred thousand letters in one update is read without going down for each', () => {
    const { update } = written((text, ydoc) => {
      text.insert(0, [paragraph('')]);
      const words = (text.get(0) as XmlElement).get(0) as XmlText;
      for (let letter = 0; letter < 100_000; letter += 1) words.insert(letter % 2 === 0 ? 0 : words.length, String(letter % 10));
      expect(ydoc.store.clients.size).toBe(1);
    });
    expect(check(update).length).toBeGreaterThan(1);
  });
});

describe('what no editor writes', () => {
  it.each<[string, (text: XmlFragment) => void]>([
    ['a map among the elements', (text) => text.insert(0, [new YMap() as never])],
    ['a map within an element', (text) => (text.insert(0, [paragraph()]), (text.get(0) as XmlElement).insert(0, [new YMap() as never]))],
    ['an embedded thing among the words', (text) => (text.insert(0, [paragraph('one')]), ((text.get(0) as XmlElement).get(0) as XmlText).insertEmbed(0, { image: 'x' }))],
    ['a type as an attribute', (text) => (text.insert(0, [paragraph('one')]), (text.get(0) as XmlElement).setAttribute('kind', new YMap() as never))],
    ['words at the root', (text) => text.insert(0, [new XmlText('one')])],
    ['an element that calls itself text', (text) => text.insert(0, [new XmlElement('text')])],
    ['a link to a number', (text) => (text.insert(0, [paragraph('one')]), ((text.get(0) as XmlElement).get(0) as XmlText).format(0, 2, { link: { href: 5 } }))],
    ['an attribute that pretends to be text', (text) => (text.insert(0, [paragraph('one')]), (text.get(0) as XmlElement).setAttribute('language', { toString: 1 } as never))],
    ['an attribute with a misleading name', (text) => (text.insert(0, [paragraph('one')]), (text.get(0) as XmlElement).setAttribute('toString', 'one'))],
    ['a number without end', (text) => (text.insert(0, [paragraph('one')]), (text.get(0) as XmlElement).setAttribute('level', 10n as never))],
    ['elements in elements without end', (text) => text.insert(0, [nested(101)])],
  ])('is refused: %s', (_what, write) => {
    const { update } = written(write);
    expect(() => check(update)).toThrow('where no editor does');
  });

  it('is refused: letters among the elements', () => {
    expect(() => check(oneStruct(4, TEXT_FIELD, ...sized('words')))).toThrow('where no editor does');
  });

  it.each([33, 20_000])('is refused: a mark whose value is %i deep', (depth) => {
    const value = '['.repeat(depth) + ']'.repeat(depth);
    expect(() => check(oneStruct(6, 'elsewhere', ...sized('bold'), ...sized(value)))).toThrow('where no editor does');
  });

  it('is refused: two that lean on each other', () => {
    const leaning = (client: number, on: number) => [1, client, 0, 128 | 4, on, 0, 1, 97];
    expect(() => check(new Uint8Array([2, ...leaning(9, 8), ...leaning(8, 9), 0]))).toThrow('leans on itself');
  });

  it('may be as deep as a hundred elements', () => {
    const { update } = written((text) => text.insert(0, [nested(100)]));
    expect(Math.max(...check(update).map(({ standing }) => standing.depth))).toBe(100);
  });
});

function sized(text: string): number[] {
  const size: number[] = [];
  let rest = text.length;
  for (; rest > 127; rest = Math.floor(rest / 128)) size.push(128 | (rest & 127));
  return [...size, rest, ...Buffer.from(text)];
}
