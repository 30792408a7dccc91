import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateVector } from 'yjs';
import { foldUpdates } from '#domain/document/fold-updates.ts';
import { typed } from '#test/support/typed-text.ts';
import { LiveContent } from './live-content.ts';

const words = typed(7, 'one ', 'two ', 'three');
const EMPTY = new Uint8Array([0]);

/** The text that somebody has who takes this frame of the server to what they had. */
function textAfter(frame: Buffer, ydoc = new Doc()): string {
  const header = (frame[1] ?? 0) < 126 ? 2 : 4;
  const message = frame.subarray(header);
  applyUpdate(ydoc, message.subarray(message[2] !== undefined && message[2] < 128 ? 3 : 4));
  return ydoc.getText('content').toJSON();
}

describe('the content of a live document', () => {
  it('answers whoever has nothing with all of it, and as many as ask with one and the same frame', () => {
    const content = new LiveContent(foldUpdates(null, words));
    expect(textAfter(content.answerTo(EMPTY))).toBe('one two three');
    expect(content.answerTo(EMPTY)).toBe(content.answerTo(EMPTY));
  });

  it('makes a new frame once something was committed', () => {
    const content = new LiveContent(foldUpdates(null, words.slice(0, 2)));
    const before = content.answerTo(EMPTY);
    content.apply(words.slice(2));
    expect(content.answerTo(EMPTY)).not.toBe(before);
    expect(textAfter(content.answerTo(EMPTY))).toBe('one two three');
  });

  it.each(['at rest', 'awake'])('answers whoever has a part with what they lack, %s', (state) => {
    const reader = new Doc();
    applyUpdate(reader, words[0] as Uint8Array);
    const content = new LiveContent(state === 'at rest' ? foldUpdates(null, words) : null);
    if (state === 'awake') content.apply(words);
    const answer = content.answerTo(encodeStateVector(reader));
    expect(answer.length).toBeLessThan(content.answerTo(EMPTY).length);
    expect(textAfter(answer, reader)).toBe('one two three');
  });

  it('[SYN-2] sleeps on, and keeps its one frame, when those who join bring nothing', () => {
    const content = new LiveContent(foldUpdates(null, words));
    const frame = content.answerTo(EMPTY);
    content.apply([]);
    expect(content.isAtRest).toBe(true);
    expect(content.answerTo(EMPTY)).toBe(frame);
  });

  it('says the same asleep as awake, and wakes when somebody writes', () => {
    const content = new LiveContent(null);
    content.apply(words.slice(0, 2));
    const [bytes, stateVector] = [content.bytes(), content.stateVector()];
    content.rest();
    expect(content.isAtRest).toBe(true);
    expect([content.bytes(), content.stateVector(), content.size]).toEqual([bytes, stateVector, bytes.length]);
    content.apply(words.slice(2));
    expect(content.isAtRest).toBe(false);
    expect(textAfter(content.answerTo(EMPTY))).toBe('one two three');
  });

  it('encodes what people are writing for its readers twice in a second at most, and is exact at rest', () => {
    const content = new LiveContent(foldUpdates(null, words.slice(0, 1)));
    content.apply(words.slice(1, 2));
    const first = content.recentBytes(1_000);
    content.apply(words.slice(2));
    expect(content.recentBytes(1_400)).toBe(first);
    expect(content.recentBytes(1_600)).toEqual(content.bytes());
    content.rest();
    expect(content.recentBytes(1_601)).toBe(content.bytes());
  });

  it('knows where each client stands, and what is deleted', () => {
    const content = new LiveContent(null);
    expect(content.clockOf(7)).toBe(0);
    content.apply(words);
    expect(content.clockOf(7)).toBe(13);
    const ydoc = new Doc();
    applyUpdate(ydoc, content.bytes());
    ydoc.clientID = 8;
    const deletions: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => deletions.push(update));
    ydoc.getText('content').delete(0, 4);
    expect(content.isDeleted({ clientId: 7, clock: 0, end: 4 })).toBe(false);
    content.apply(deletions);
    expect(content.isDeleted({ clientId: 7, clock: 0, end: 4 })).toBe(true);
    expect(content.isDeleted({ clientId: 7, clock: 3, end: 5 })).toBe(false);
    expect(content.isDeleted({ clientId: 7, clock: 0, end: 99 })).toBe(false);
  });

  it('says so when an update cannot be applied', () => {
    const content = new LiveContent(null);
    content.apply(words);
    expect(() => content.apply([new Uint8Array([1, 1, 7])])).toThrow();
  });
});
