import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('everything has its turn whatever became of the one before, and what failed is thrown once all had it', async () => {
  const done: string[] = [];
  const act = (name: string) => async () => {
    done.push(name);
    if (name === 'second') throw new Error('This text cannot be read.');
    return 1;
  };
  await expect(inTurn([act('first'), act('second'), act('third')])).rejects.toMatchObject({ errors: [{ message: 'This text cannot be read.' }] });
  expect(done).toEqual(['first', 'second', 'third']);
  expect(await inTurn([act('fourth'), act('fifth')])).toBe(2);
});
