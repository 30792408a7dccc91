import { expect, test } from 'vitest';
import { createLog } from '#server/log.ts';
import { startReminders } from './reminders.ts';

function aGate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = () => resolve()));
  return { opened, open: () => open() };
}

test('every duty has its turn at the start, whatever became of the one before, and stopping waits for the one in hand', async () => {
  const done: string[] = [];
  const log = createLog('silent');
  const [held, begun] = [aGate(), aGate()];
  const reminders = startReminders({ duties: [async () => { throw new Error('no database'); }, async () => {
    begun.open();
    await held.opened;
    done.push('second');
  }, async () => void done.push('third')], log });
  await begun.opened;
  const stopped = reminders.stop();
  held.open();
  await stopped;
  expect(done).toEqual(['second']);
});
