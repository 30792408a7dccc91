// @vitest-environment jsdom
import { createDecoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import { applyUpdate, Doc, encodeStateAsUpdate, type Transaction } from 'yjs';
import { messageTypes, syncSteps } from '#domain/document/message-types.ts';
import { readWordsOfOthers } from './words-of-others.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page whose text takes so many milliseconds to draw, and somebody else who writes. */
function aPage(drawingMs: number) {
  const ydoc = new Doc();
  const provider = new WebsocketProvider('ws://127.0.0.1:1', 'room', ydoc, { connect: false, disableBc: true });
  const read: string[] = [];
  const drawn: Transaction[] = [];
  const words = readWordsOfOthers(provider, () => read.push('coming'));
  ydoc.on('afterTransaction', (transaction: Transaction) => {
    if (transaction.changed.size === 0) return;
    drawn.push(transaction);
    read.push(ydoc.getText('words').toJSON());
    vi.setSystemTime(Date.now() + drawingMs);
    vi.advanceTimersByTime(drawingMs);
  });
  const other = new Doc();
  const updates: Uint8Array[] = [];
  other.on('update', (update: Uint8Array) => updates.push(update));
  const arrive = (type: number, step: number, bytes: Uint8Array) => {
    const encoder = createEncoder();
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, bytes);
    provider.messageHandlers[type]?.(createEncoder(), createDecoder(toUint8Array(encoder)), provider, false, type);
  };
  const type = (letter: string) => {
    other.getText('words').insert(other.getText('words').length, letter);
    arrive(messageTypes.sync, syncSteps.edit, updates.pop() ?? new Uint8Array());
  };
  return { ydoc, provider, words, read, drawn, other, arrive, type };
}

it('words of others are read at once where drawing them takes no time', () => {
  const { read, type, drawn, provider } = aPage(0);
  type('a');
  type('b');
  expect(read).toEqual(['coming', 'a', 'coming', 'ab']);
  expect(drawn.map(({ origin, local }) => [origin === provider, local])).toEqual([[true, false], [true, false]]);
});

it('[CLI-4] where drawing takes its time, those that come meanwhile are read together after a pause', () => {
  const { read, type } = aPage(10);
  type('a');
  for (const letter of 'bcd') type(letter);
  expect(read).toEqual(['coming', 'a']);
  vi.advanceTimersByTime(80);
  expect(read).toEqual(['coming', 'a']);
  vi.advanceTimersByTime(10);
  expect(read).toEqual(['coming', 'a', 'coming', 'abcd']);
});

it('[CLI-4] in such a text a letter of the writer is drawn first, and keys that never stop hold up nobody for long', () => {
  const { read, type } = aPage(10);
  type('a');
  vi.advanceTimersByTime(200);
  const began = performance.now();
  for (let press = 0; press < 30; press += 1) {
    window.dispatchEvent(Object.defineProperty(new Event('keydown'), 'timeStamp', { value: performance.now() }));
    if (press === 0) type('b');
    vi.advanceTimersByTime(20);
    if (read.at(-1) === 'ab') break;
  }
  const waited = performance.now() - began;
  expect(waited).toBeGreaterThan(45);
  expect(waited).toBeLessThan(460);
});

it('[CLI-4] what the server answers comes after the words that wait', () => {
  const { read, type, other, arrive, ydoc } = aPage(10);
  type('a');
  type('b');
  other.getText('words').insert(2, 'c');
  arrive(messageTypes.sync, syncSteps.answer, encodeStateAsUpdate(other));
  expect(read).toEqual(['coming', 'a', 'coming', 'ab', 'coming', 'abc']);
  expect(ydoc.getText('words').toJSON()).toBe('abc');
});

it('what cannot be drawn is told, and the words are there', () => {
  const { ydoc, type } = aPage(0);
  ydoc.getText('words').observe(() => {
    throw new RangeError('no caret there');
  });
  type('a');
  expect(console.error).toHaveBeenCalledTimes(1);
  vi.mocked(console.error).mockClear();
  expect(ydoc.getText('words').toJSON()).toBe('a');
});

it('a page that closes reads no more', () => {
  const { read, type, words, ydoc, other } = aPage(10);
  type('a');
  type('b');
  words.stop();
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual(['coming', 'a']);
  applyUpdate(ydoc, encodeStateAsUpdate(other));
  expect(ydoc.getText('words').toJSON()).toBe('ab');
});
