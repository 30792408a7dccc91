import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { packUpdates } from '#domain/document/update-batch.ts';
import { textOf, typed } from '#test/support/typed-text.ts';
import { createFolding } from './folding.ts';

const WORDS = 20_000;
const aLongLog = () => packUpdates(typed(7, ...Array.from({ length: WORDS }, () => 'w')));

it('[PER-6] a long log is folded while the event loop goes on', async () => {
  const folding = createFolding();
  onTestFinished(() => folding.close());
  const loop = { turns: 0, isFolded: false };
  const folded = folding.fold({ snapshot: null, packed: aLongLog() }).finally(() => (loop.isFolded = true));
  // Folded on the spot, it would be done before the first turn.
  for (; !loop.isFolded; loop.turns += 1) await setImmediate();
  expect(loop.turns).toBeGreaterThan(10);
  expect(textOf({ snapshot: await folded, updates: [] })).toBe('w'.repeat(WORDS));
});

it('a short log is folded on the spot, which is quicker than to ask', async () => {
  const folding = createFolding();
  const packed = packUpdates(typed(7, 'a', 'b'));
  expect(folding.isLong(null, packed)).toBe(false);
  expect(textOf({ snapshot: await folding.fold({ snapshot: null, packed }), updates: [] })).toBe('ab');
  expect(packed.length).toBeGreaterThan(0);
});

it('an update that cannot be read fails its log alone', async () => {
  const folding = createFolding({ hereUpToBytes: 0 });
  onTestFinished(() => folding.close());
  const broken = folding.fold({ snapshot: null, packed: packUpdates([new Uint8Array([1, 1, 9, 9])]) });
  const sound = folding.fold({ snapshot: null, packed: packUpdates(typed(7, 'sound')) });
  await expect(broken).rejects.toThrow();
  expect(textOf({ snapshot: await sound, updates: [] })).toBe('sound');
});
