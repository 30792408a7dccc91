import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

/** Work that ends when it is told to. */
function heldWork() {
  const ends = new Map<string, (failed?: Error) => void>();
  const begun: string[] = [];
  const work = (name: string) =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (failed) => (failed ? reject(failed) : resolve(name)));
    });
  return { work, begun, end: (name: string, failed?: Error) => ends.get(name)?.(failed) };
}

it('lets so many work at once, and the others in the order in which they came', async () => {
  const { work, begun, end } = heldWork();
  const turn = inTurns(work, { atOnce: 2, waiting: 5, busy: () => 'Try again.' });
  const all = ['a', 'b', 'c', 'd'].map(turn);
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await all[1];
  expect(begun).toEqual(['a', 'b', 'c']);
  end('a', new Error('spoilt'));
  await expect(all[0]).rejects.toThrow('spoilt');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  end('c');
  end('d');
  expect(await Promise.all(all.slice(2))).toEqual(['c', 'd']);
});

it('refuses in words when too many wait, and takes work again afterwards', async () => {
  const { work, end } = heldWork();
  const turn = inTurns(work, { atOnce: 1, waiting: 1, busy: () => 'Try again.' });
  const [first, second] = [turn('a'), turn('b')];
  await expect(turn('c')).rejects.toMatchObject({ kind: 'too-many', message: 'Try again.' });
  end('a');
  await first;
  end('b');
  await second;
  const last = turn('d');
  end('d');
  expect(await last).toBe('d');
});
