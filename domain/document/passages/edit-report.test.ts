import { applyUpdate, createRelativePositionFromTypeIndex, Doc, encodeRelativePosition, encodeStateAsUpdate, type XmlElement } from 'yjs';
import { describe, expect, test } from 'vitest';
import { heading, paragraph, textOf } from '#test/support/text-blocks.ts';
import { TEXT_FIELD } from '../fields.ts';
import type { HouseEdit } from '../restore-version.ts';
import { readText } from '../stored-content.ts';
import type { UnsignedNode } from '../unsigned-content.ts';
import { putInReport, swapSource } from './edit-report.ts';

const ONE = '00000000-0000-4000-8000-000000000001';
const TWO = '00000000-0000-4000-8000-000000000002';
const given = { accountId: 'ada', authors: new Map<number, string | null>(), randomClientId: () => 77 };
const para = (text: string): UnsignedNode => ({ type: 'paragraph', attributes: {}, content: [{ type: 'text', text, marks: {} }] });
const passage = (sources: string[], text: string): UnsignedNode => ({ type: 'passage', attributes: { sources }, content: [para(text)] });

function after(present: Uint8Array, edit: HouseEdit | null): Uint8Array {
  const ydoc = new Doc();
  applyUpdate(ydoc, present);
  if (edit) applyUpdate(ydoc, edit.update);
  return encodeStateAsUpdate(ydoc);
}
const linesOf = (state: Uint8Array): string[] => readText(state).map((part) => JSON.stringify(part).match(/"text":"([^"]*)"/)?.[1] ?? '');

describe('what is put into a report', () => {
  const report = textOf(heading(1, 'Agreements'), paragraph('a'), heading(2, 'Smaller'), paragraph('b'), heading(1, 'Open'), paragraph('c'));

  test('comes to stand where the part of its heading ends', () => {
    const edit = putInReport(report, [passage([ONE], 'new')], { kind: 'below', heading: 'agreements' }, given);
    expect(linesOf(after(report, edit))).toEqual(['Agreements', 'a', 'Smaller', 'b', 'new', 'Open', 'c']);
    expect(edit?.bindings).toEqual([{ clientId: 77, accountId: 'ada' }]);
  });

  test('brings its heading along where there is none', () => {
    expect(linesOf(after(report, putInReport(report, [para('new')], { kind: 'below', heading: 'Differences' }, given)))).toEqual(['Agreements', 'a', 'Smaller', 'b', 'Open', 'c', 'Differences', 'new']);
  });

  test('comes to stand at a place that an editor named, and after the block that the place is in', () => {
    const ydoc = new Doc();
    applyUpdate(ydoc, report);
    const text = ydoc.getXmlFragment(TEXT_FIELD);
    const between = encodeRelativePosition(createRelativePositionFromTypeIndex(text, 1));
    const within = encodeRelativePosition(createRelativePositionFromTypeIndex((text.get(1) as XmlElement).get(0) as never, 1));
    expect(linesOf(after(report, putInReport(report, [para('new')], { kind: 'at', position: between }, given)))[1]).toBe('new');
    expect(linesOf(after(report, putInReport(report, [para('new')], { kind: 'at', position: within }, given)))[2]).toBe('new');
  });

  test('takes a client id that nobody has', () => {
    const ids = [5, 6];
    expect(putInReport(report, [para('new')], { kind: 'end' }, { ...given, authors: new Map([[5, 'ben']]), randomClientId: () => ids.shift() ?? 9 })?.bindings[0]?.clientId).toBe(6);
  });
});

describe('a source that is taken anew', () => {
  test('brings its words where it was the only one, and leaves those that were made of several', () => {
    const report = after(textOf(), putInReport(textOf(), [passage([ONE], 'old'), passage([ONE, TWO], 'both')], { kind: 'end' }, given));
    const THREE = '00000000-0000-4000-8000-000000000003';
    const swapped = after(report, swapSource(report, { from: ONE, to: THREE, nodes: [para('fresh')] }, { ...given, randomClientId: () => 78 }));
    expect(linesOf(swapped)).toEqual(['fresh', 'both']);
    expect(readText(swapped).map((part) => ('attributes' in part ? part.attributes.sources : null))).toEqual([[THREE], [THREE, TWO]]);
  });

  test('changes nothing where no passage names it', () => {
    const report = textOf(paragraph('a'));
    expect(swapSource(report, { from: ONE, to: TWO, nodes: [] }, given)).toBeNull();
  });
});
