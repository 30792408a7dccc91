import { describe, expect, it } from 'vitest';
import { createDrain } from './drain.ts';
import { createLog } from './log.ts';

const log = createLog('silent');

describe('shutting down', () => {
  it('undoes the house in reverse, each step after the one before has ended', async () => {
    const stopped: string[] = [];
    const drain = createDrain(log);
    drain.add('database', () => void stopped.push('database'));
    drain.add('web', async () => {
      await new Promise(setImmediate);
      stopped.push('web');
    });
    await drain.run();
    expect(stopped).toEqual(['web', 'database']);
  });

  it('goes on past a step that fails', async () => {
    const stopped: string[] = [];
    const drain = createDrain(log);
    drain.add('database', () => void stopped.push('database'));
    drain.add('mail', () => Promise.reject(new Error('no connection')));
    await drain.run();
    expect(stopped).toEqual(['database']);
  });

  it('runs once, however often it is asked', async () => {
    let times = 0;
    const drain = createDrain(log);
    drain.add('web', () => void (times += 1));
    expect(drain.isDraining()).toBe(false);
    await Promise.all([drain.run(), drain.run()]);
    expect(times).toBe(1);
    expect(drain.isDraining()).toBe(true);
  });
});
