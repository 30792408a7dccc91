import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { describe, expect, test } from 'vitest';
import { textOf } from '#test/support/text-blocks.ts';
import type { HouseEdit } from '../restore-version.ts';
import { readText } from '../stored-content.ts';
import type { UnsignedNode } from '../unsigned-content.ts';
import { putInReport } from './edit-report.ts';
import { joinSource, partSource } from './join-sources.ts';
import { wordingOf } from './wording.ts';

const [ONE, TWO, THREE, FRESH] = [1, 2, 3, 4].map((number) => `00000000-0000-4000-8000-00000000000${number}`) as [string, string, string, string];
let client = 70;
const given = { accountId: 'ada', authors: new Map<number, string | null>(), randomClientId: () => (client += 1) };
const passage = (sources: string[], text: string): UnsignedNode => ({ type: 'passage', attributes: { sources }, content: [{ type: 'paragraph', attributes: {}, content: [{ type: 'text', text, marks: {} }] }] });

function after(present: Uint8Array, edit: HouseEdit | null): Uint8Array {
  const ydoc = new Doc();
  applyUpdate(ydoc, present);
  if (edit) applyUpdate(ydoc, edit.update);
  return encodeStateAsUpdate(ydoc);
}
const aReport = (...blocks: UnsignedNode[]) => after(textOf(), putInReport(textOf(), blocks, { kind: 'end' }, given));
const readOf = (state: Uint8Array) => readText(state).map((part) => ('attributes' in part ? [wordingOf([part]), part.attributes.sources] : []));
const report = () => aReport(passage([ONE], 'Twice.'), passage([TWO], 'Two times.'), passage([THREE], 'Last.'));

describe('two rooms that said the same', () => {
  test('stand below one sentence, whose words stay; the other leaves the text and comes back where it stood', () => {
    const present = report();
    const joined = joinSource(present, { below: THREE, fresh: FRESH, known: new Map([[ONE, 'Twice.']]) }, given);
    if (joined.kind !== 'joined') throw new Error(joined.kind);
    const together = after(present, joined.edit);
    expect(readOf(together)).toEqual([['Two times.', [TWO]], ['Last.', [THREE, ONE]]]);
    const parted = after(together, partSource(together, { source: ONE, passage: passage([ONE], 'Twice.'), place: joined.stood && { kind: 'at', position: joined.stood } }, given));
    expect(readOf(parted)).toEqual(readOf(present));
  });

  test('are joined under a source of its own where the other was not used yet, and leave without a trace', () => {
    const present = report();
    const joined = joinSource(present, { below: ONE, fresh: FRESH, known: new Map() }, given);
    if (joined.kind !== 'joined') throw new Error(joined.kind);
    expect([joined.source, joined.stood]).toEqual([FRESH, null]);
    const together = after(present, joined.edit);
    expect(readOf(together)[0]).toEqual(['Twice.', [ONE, FRESH]]);
    expect(readOf(after(together, partSource(together, { source: FRESH, passage: null, place: null }, given)))).toEqual(readOf(present));
  });

  test('stand below each other once they are taken apart without a place', () => {
    const present = aReport(passage([ONE, TWO], 'Twice.'), passage([THREE], 'Last.'));
    expect(readOf(after(present, partSource(present, { source: TWO, passage: passage([TWO], 'Two times.'), place: null }, given)))).toEqual([['Twice.', [ONE]], ['Two times.', [TWO]], ['Last.', [THREE]]]);
    expect(partSource(present, { source: THREE, passage: null, place: null }, given)).toBeNull();
  });

  test.each([
    ['gone', [passage([TWO], 'Two times.')], 'Two times.'],
    ['already', [passage([ONE, TWO], 'Twice.')], 'Two times.'],
    ['shared', [passage([ONE], 'Twice.'), passage([TWO, THREE], 'Two times.')], 'Two times.'],
    ['edited', [passage([ONE], 'Twice.'), passage([TWO], 'Two times, shortened.')], 'Two times.'],
  ])('are not joined when that would lose something: %s', (kind, blocks, wording) => {
    expect(joinSource(aReport(...blocks), { below: ONE, fresh: FRESH, known: new Map([[TWO, wording]]) }, given)).toEqual({ kind });
  });
});
