import { expect, test } from 'vitest';
import { isAsAsked, rewordedSince } from './asked-words.ts';
import type { DraftPassage } from './draft-passages.ts';

const source = (id: string, clock: number) => ({ id, roomId: 'room', authors: [], block: { client: 1, clock } });
type Source = ReturnType<typeof source>;
const [first, second, third] = [source('first', 1), source('second', 2), source('third', 3)];
const newer = source('newer', 1);
const all = [first, second, third, newer];
const passage = (wording: string, sources: Source[], kind: DraftPassage['kind'] = 'passage'): DraftPassage<Source> => ({ kind, wording, sources, nodes: [] });
const asked = (wording: string, sources: Source[], kind: DraftPassage['kind'] = 'passage') => ({ mark: wording, kind, wording, sourceIds: sources.map(({ id }) => id) });
const was = [asked('Trust is earned twice.', [first]), asked('Fund the second reading.', [second])];
const found = (...passages: DraftPassage<Source>[]) => rewordedSince(passages, was, all).map((each) => [each.passage.wording, each.asked.wording]);

test('words that read as they were asked about are no others, wherever they stand', () => {
  expect(isAsAsked({ wording: 'Trust is earned twice.' }, was)).toBe(true);
  expect(found(passage('Trust is earned twice.', [first]), passage('Fund the second reading.', [second], 'recommendation'))).toEqual([]);
});

test('words that were edited are told with those that were asked about', () => {
  expect(found(passage('Trust is earned.', [first]))).toEqual([['Trust is earned.', 'Trust is earned twice.']]);
});

test('newer words of the same block, and another sentence above it, are others', () => {
  expect(found(passage('Trust is earned thrice.', [newer]))).toEqual([['Trust is earned thrice.', 'Trust is earned twice.']]);
  expect(found(passage('Pay for reading.', [third, second]))).toEqual([['Pay for reading.', 'Fund the second reading.']]);
});

test('of what was taken afterwards nothing was asked, so nothing was edited', () => {
  expect(found(passage('Print the rubric.', [third]))).toEqual([]);
});

test('a recommendation is told with what was asked of it, before the passage it came from', () => {
  const words = [...was, asked('Pilot it.', [first], 'recommendation')];
  expect(rewordedSince([passage('Pilot it twice.', [first], 'recommendation')], words, all).map((each) => each.asked.wording)).toEqual(['Pilot it.']);
});
