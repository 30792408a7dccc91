import { describe, expect, test } from 'vitest';
import type { UnsignedNode } from '../document/unsigned-content.ts';
import type { ComposedBlock } from './composed-report.ts';
import { approvedWords, draftPassages, passagesOfPerson, passagesOfRoom } from './draft-passages.ts';

const node = (text: string): UnsignedNode => ({ type: 'paragraph', attributes: {}, content: [{ type: 'text', text, marks: {} }] });
const passage = (text: string, ...sourceIds: string[]): ComposedBlock => ({ kind: 'passage', sourceIds, nodes: [node(text)] });
const source = (id: string, roomId: string, ...accountIds: string[]) => ({ id, roomId, authors: [...accountIds.map((accountId) => ({ accountId, author: { name: accountId, perspective: 'coach' as const, attribution: 'named' as const } })), null] });

const sources = [source('one', 'first', 'ada'), source('two', 'second', 'ada', 'ben'), source('three', 'second', 'cid')];
const blocks: ComposedBlock[] = [passage('A.', 'one'), { kind: 'words', node: node('Between.') }, passage('B, edited.', 'one', 'three'), passage('C.', 'two'), passage('Not ours.', 'three', 'elsewhere')];
const recommended = [{ text: 'Do A.', sourceId: 'one' }, { text: 'Written while composing.', sourceId: null }, { text: 'Not ours.', sourceId: 'elsewhere' }];
const passages = draftPassages({ blocks, recommended, sources });
const read = (found: readonly { wording: string }[]) => found.map(({ wording }) => wording);

describe('the passages of a draft', () => {
  test('are those of its own sources, as they read in its text and then among what it recommends', () => {
    expect(read(passages)).toEqual(['A.', 'B, edited.', 'C.', 'Do A.']);
  });

  test('are of a room or a person wherever one of their sources is', () => {
    expect(read(passagesOfRoom(passages, 'second'))).toEqual(['B, edited.', 'C.']);
    expect(read(passagesOfPerson(passages, 'ada'))).toEqual(['A.', 'B, edited.', 'C.', 'Do A.']);
    expect(read(passagesOfPerson(passages, 'cid'))).toEqual(['B, edited.']);
    expect(passagesOfPerson(passages, 'nobody')).toEqual([]);
  });

  test('are other words once one of them is edited', () => {
    expect(approvedWords(passagesOfPerson(passages, 'ada'))).toBe('A.\nB, edited.\nC.\nDo A.');
    expect(approvedWords(draftPassages({ blocks: [passage('A!', 'one')], recommended: [], sources }))).not.toBe(approvedWords(draftPassages({ blocks: [passage('A.', 'one')], recommended: [], sources })));
  });
});
