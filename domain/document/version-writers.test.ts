import { describe, expect, it } from 'vitest';
import { encodeStateVectorFromUpdate } from 'yjs';
import { aWrittenRoom, WRITERS, writers } from '#test/support/written-room.ts';
import { listWriters } from './version-writers.ts';

const vector = (state: Uint8Array) => ({ stateVector: encodeStateVectorFromUpdate(state) });

describe('the writers of a version', () => {
  it('are those who wrote since the version before, and everybody in the first', () => {
    const room = aWrittenRoom(3);
    const [first, second] = [room.write(100), room.write(0)];
    expect(listWriters(vector(first), null, writers)).toEqual([...WRITERS]);
    expect(listWriters(vector(second), vector(first), writers)).toEqual([]);
    expect(listWriters(vector(first), vector(new Uint8Array([0, 0])), new Map([[1, 'ada']]))).toEqual(['ada', null]);
  });
});
