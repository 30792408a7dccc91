import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { isComplete, readUpdate, withoutKnownParts } from './read-update.ts';

const nothing = () => 0;
/** One letter of a client beside others of whom it names clients and clocks. */
const letter = (client: number, origin: readonly [number, number] | null, rightOrigin: readonly [number, number] | null = null) => [
  1, client, 0, 4 | (origin ? 128 : 0) | (rightOrigin ? 64 : 0), ...(origin ?? []), ...(rightOrigin ?? []), ...(origin || rightOrigin ? [] : [1, 1, 120]), 1, 97,
];
const update = (...blocks: number[][]) => Uint8Array.from([blocks.length, ...blocks.flat(), 0]);

describe('an update', () => {
  it('[SYN-6] is complete when each part comes after what it leans on, whoever is named first', () => {
    expect(isComplete(readUpdate(update(letter(9, [8, 0]), letter(8, null))), nothing)).toBe(true);
    expect(isComplete(readUpdate(update(letter(9, null), letter(8, [9, 0]))), nothing)).toBe(true);
  });

  it.each([
    ['its left neighbours', update(letter(9, [8, 0]), letter(8, [9, 0]))],
    ['a right and a left neighbour', update(letter(9, null, [8, 0]), letter(8, [9, 0]))],
  ])('[SYN-6] that leans on itself in a circle over %s is not complete', (_what, circle) => {
    expect(isComplete(readUpdate(circle), nothing)).toBe(false);
    const browser = new Doc();
    applyUpdate(browser, circle);
    expect(browser.store.pendingStructs).not.toBeNull();
  });

  it('[SYN-6] of thousands that write one after the other is complete', () => {
    const ydoc = new Doc();
    const text = ydoc.getText('content');
    for (let step = 0; step < 3_000; step += 1) {
      ydoc.clientID = 1 + (step % 7);
      text.insert(Math.floor((step * 7_919) % (text.length + 1)), 'x');
    }
    expect(isComplete(readUpdate(encodeStateAsUpdate(ydoc)), nothing)).toBe(true);
  });
});

describe('an update of which a part is known', () => {
  const typed = (words: string) => {
    const ydoc = new Doc();
    ydoc.clientID = 7;
    ydoc.getText('content').insert(0, words);
    return encodeStateAsUpdate(ydoc);
  };

  it('[SYN-3] is cut so that the rest stands after what is known, whatever it claims', () => {
    const whole = typed('abcdef');
    const rest = withoutKnownParts(whole, readUpdate(whole), (clientId) => (clientId === 7 ? 4 : 0));
    expect(readUpdate(rest).inserts).toEqual([{ clientId: 7, clock: 4, end: 6 }]);
    const ydoc = new Doc();
    applyUpdate(ydoc, typed('abcd'));
    applyUpdate(ydoc, rest);
    expect(ydoc.getText('content').toJSON()).toBe('abcdef');
  });

  it('stays as it is when nothing of it is known, or all of it is', () => {
    const whole = typed('abcdef');
    for (const known of [0, 6]) expect(withoutKnownParts(whole, readUpdate(whole), () => known)).toBe(whole);
  });
});
