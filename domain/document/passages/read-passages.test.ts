import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { describe, expect, test } from 'vitest';
import { heading, list, named, paragraph, textOf } from '#test/support/text-blocks.ts';
import { TEXT_FIELD } from '../fields.ts';
import { readPassages } from './read-passages.ts';

const never = { writtenAt: () => null, untilClock: () => Infinity };
const prompts = [{ title: 'What we heard' }, { title: 'Agreements' }];
const passagesOf = (state: Uint8Array) => readPassages({ snapshot: state, updates: [] }, prompts, never);

describe('the passages of a text', () => {
  test('are its paragraphs and the entries of its lists, each below its prompt', () => {
    const state = textOf(paragraph('Before.'), heading(1, 'what WE  heard'), paragraph('One.'), list('Two.', 'Three.'), heading(2, 'Own heading'), paragraph('Four.'), heading(1, 'Agreements'), paragraph('Five.'), heading(1, 'Own'), paragraph('Six.'));
    expect(passagesOf(state).map(({ wording, prompt }) => [wording, prompt])).toEqual([
      ['Before.', null],
      ['One.', 'What we heard'],
      ['Two.', 'What we heard'],
      ['Three.', 'What we heard'],
      ['Four.', 'What we heard'],
      ['Five.', 'Agreements'],
      ['Six.', null],
    ]);
  });

  test('leave out what holds no word, and images', () => {
    expect(passagesOf(textOf(paragraph(''), named('horizontalRule', {}), named('image', { src: '/x' }), named('blockquote', {}, paragraph('Said.'), named('image', { src: '/x' }))))).toMatchObject([{ wording: 'Said.', nodes: [{ type: 'blockquote', content: [{ type: 'paragraph' }] }] }]);
  });

  test('leave out what is only suggested, letters and all', () => {
    const words = new XmlText('Kept.');
    const ydoc = new Doc();
    const block = new XmlElement('paragraph');
    ydoc.getXmlFragment(TEXT_FIELD).insert(0, [block]);
    block.insert(0, [words]);
    words.insert(5, ' Not yet.', { insertion: { id: 1 } });
    const [passage] = passagesOf(encodeStateAsUpdate(ydoc));
    expect(passage).toMatchObject({ wording: 'Kept.', spans: [{ length: 5 }] });
  });

  test('keep their block while their words change, and name the letters they are made of', () => {
    const ydoc = new Doc();
    applyUpdate(ydoc, textOf(paragraph('One.'), paragraph('Two.')));
    const before = passagesOf(encodeStateAsUpdate(ydoc));
    ydoc.clientID = 7;
    ((ydoc.getXmlFragment(TEXT_FIELD).get(1) as XmlElement).get(0) as XmlText).insert(3, ' more');
    const after = passagesOf(encodeStateAsUpdate(ydoc));
    expect(after[1]).toMatchObject({ wording: 'Two more.', block: before[1]?.block });
    expect(after[1]?.spans.map(({ length, clientId }) => [length, clientId === 7])).toEqual([[3, false], [5, true], [1, false]]);
    expect(after[0]).toEqual(before[0]);
  });

  test('are cut where a minute ends', () => {
    const [passage] = readPassages({ snapshot: textOf(paragraph('abcdef')), updates: [] }, [], { writtenAt: (_client, clock) => new Date(clock < 5 ? 0 : 60_000), untilClock: (_client, clock) => (clock < 5 ? 5 : Infinity) });
    expect(passage?.spans.map(({ minute }) => minute)).toEqual(['1970-01-01T00:00Z', '1970-01-01T00:01Z']);
    expect(passage?.spans.reduce((sum, { length }) => sum + length, 0)).toBe(6);
  });
});
