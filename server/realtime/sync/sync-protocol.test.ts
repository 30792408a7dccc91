import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { answerFrame, askFrame, cursorsFrame, editFrame, readCursors, readMessage, savedFrame, unstorableFrame } from './sync-protocol.ts';

/** The message within a frame, as a client reads it. */
const messageOf = (frame: Buffer): Buffer => frame.subarray((frame[1] ?? 0) < 126 ? 2 : frame[1] === 126 ? 4 : 10);

describe('the protocol', () => {
  it.each([0, 1, 127, 128, 16_383, 16_384, 70_000])('reads back an edit of %i bytes', (length) => {
    const update = new Uint8Array(length).fill(7);
    expect(readMessage(messageOf(editFrame(update)))).toEqual({ kind: 'edits', update, isAnswer: false });
  });

  it('tells asking from answering', () => {
    expect(readMessage(messageOf(askFrame(new Uint8Array([0]))))).toMatchObject({ kind: 'asks' });
    expect(readMessage(messageOf(answerFrame(new Uint8Array([0, 0]))))).toMatchObject({ kind: 'edits', isAnswer: true });
  });

  it('reads back carets, whatever letters their names have', () => {
    const entries = [
      { clientId: 4_294_967_295, clock: 3, state: '{"user":{"name":"Žofia 🦉"}}' },
      { clientId: 1, clock: 0, state: 'null' },
    ];
    expect(readMessage(messageOf(cursorsFrame(entries)))).toEqual({ kind: 'moves-cursors', entries });
  });

  it('says how many edits are saved, however many', () => {
    const decoder = createDecoder(messageOf(savedFrame(300_000)));
    expect([readVarUint(decoder), readVarUint(decoder)]).toEqual([100, 300_000]);
    expect([...messageOf(unstorableFrame(true))]).toEqual([101, 1]);
  });

  it('does not take more cursors than there are bytes for', () => {
    expect(() => readCursors(new Uint8Array([255, 255, 255, 15, 1, 1]))).toThrow();
  });

  it('takes what asks for carets, and lets be what it does not know', () => {
    expect(readMessage(new Uint8Array([3]))).toEqual({ kind: 'asks-cursors' });
    expect(readMessage(new Uint8Array([99, 1, 2]))).toEqual({ kind: 'unknown' });
  });

  it('frames as RFC 6455 has it: binary, final, unmasked, with the shortest length', () => {
    const lengths = [10, 200, 70_000].map((length) => editFrame(new Uint8Array(length)));
    expect(lengths.map(([first]) => first)).toEqual([0x82, 0x82, 0x82]);
    expect(lengths.map((frame) => frame[1])).toEqual([13, 126, 127]);
    const decoder = createDecoder(messageOf(lengths[2] as Buffer).subarray(2));
    expect(readVarUint8Array(decoder)).toHaveLength(70_000);
  });
});
