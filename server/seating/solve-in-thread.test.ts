import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { Sitter } from '#domain/seating/seating.ts';
import { solveSeating } from '#domain/seating/solve-seating.ts';
import { aRandomTask } from '#test/support/seating-tasks.ts';
import { createSeatingSolver, type SeatingSolver } from './solve-in-thread.ts';

function aSolver(): SeatingSolver {
  const solver = createSeatingSolver();
  onTestFinished(() => solver.close());
  return solver;
}

it('the thread seats people as the function does', async () => {
  const solver = aSolver();
  const tasks = [1, 2, 3].map((seed) => aRandomTask(seed, 30, 4));
  expect(await Promise.all(tasks.map((task) => solver.solve(task)))).toEqual(tasks.map(solveSeating));
});

it('the event loop goes on while many people are seated', async () => {
  const solver = aSolver();
  // The thread is there before turns are counted: its start alone would give the loop time.
  await solver.solve(aRandomTask(1, 2, 2));
  const loop = { turns: 0, isSolved: false };
  const solved = solver.solve(aRandomTask(2, 200, 20)).finally(() => (loop.isSolved = true));
  // Solved on the spot, it would be done before the first turn.
  for (; !loop.isSolved; loop.turns += 1) await setImmediate();
  expect((await solved).seats.size).toBe(200);
  expect(loop.turns).toBeGreaterThan(10);
});

it('a task that cannot be solved fails alone', async () => {
  const solver = aSolver();
  const sound = aRandomTask(3, 20, 3);
  const unsound = { ...sound, sitters: [null as unknown as Sitter] };
  const [before, failed, after] = await Promise.allSettled([solver.solve(sound), solver.solve(unsound), solver.solve(sound)]);
  expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) as TypeError });
  expect([before, after]).toEqual([before, before]);
  expect(before.status).toBe('fulfilled');
});

it('a solver that is closed seats nobody any more', async () => {
  const solver = aSolver();
  const waiting = solver.solve(aRandomTask(4, 200, 20));
  const closed = solver.close();
  await expect(waiting).rejects.toThrow('closed');
  await expect(solver.solve(aRandomTask(4, 2, 2))).rejects.toThrow('closed');
  await closed;
});
