import { describe, expect, it } from 'vitest';
import { createJobBook, unnoted } from './job-book.ts';

function aBook() {
  const clock = { at: new Date('2026-03-02T15:00:00Z') };
  return { clock, ...createJobBook(() => clock.at) };
}
const later = (ms: number) => new Date(Date.parse('2026-03-02T15:00:00Z') + ms);

describe('the book of jobs', () => {
  it('has a line for a job before it ran, and while it does', async () => {
    const { noted, list } = aBook();
    let end: () => void = () => undefined;
    const work = noted('Mail', 15_000, () => new Promise<void>((resolve) => (end = resolve)));
    expect(list()).toEqual([{ name: 'Mail', everyMs: 15_000, isRunning: false, beganAt: null, endedAt: null, runs: 0, failures: 0, lastFailure: null }]);
    const running = work();
    expect(list()).toMatchObject([{ isRunning: true, beganAt: later(0), runs: 0 }]);
    end();
    await running;
    expect(list()).toMatchObject([{ isRunning: false, runs: 1, failures: 0 }]);
  });

  it('notes what fails, and lets it fail', async () => {
    const { clock, noted, list } = aBook();
    let isMended = false;
    const work = noted('Images', null, async () => {
      clock.at = later(500);
      if (!isMended) throw new Error('no room left');
      return 7;
    });
    await expect(work()).rejects.toThrow('no room left');
    expect(list()).toMatchObject([{ beganAt: later(0), endedAt: later(500), runs: 1, failures: 1, lastFailure: { at: later(500), words: 'no room left' } }]);
    isMended = true;
    expect(await work()).toBe(7);
    expect(list()).toMatchObject([{ runs: 2, failures: 1, lastFailure: { words: 'no room left' } }]);
  });

  it('may be left out', async () => {
    expect(await unnoted('Nothing', null, async () => 1)()).toBe(1);
  });
});
