import { describe, expect, it } from 'vitest';
import { fairQueue, spokenMs } from './fair-queue.ts';

const hand = (accountId: string, raisedAt: number) => ({ accountId, raisedAt });
const turn = (accountId: string, startedAt: number, endedAt: number | null) => ({ accountId, startedAt, endedAt });

describe('raised hands', () => {
  it('come in the order in which they were raised while nobody has spoken', () => {
    expect(fairQueue([hand('ben', 2), hand('ada', 1)], []).map(({ accountId }) => accountId)).toEqual(['ada', 'ben']);
  });

  it('put who has spoken least first, by time and not by turns', () => {
    const turns = [turn('ada', 0, 5), turn('ada', 6, 7), turn('ben', 8, 90), turn('cyd', 95, null)];
    expect(fairQueue([hand('ada', 1), hand('ben', 2), hand('cyd', 3)], turns).map(({ accountId }) => accountId)).toEqual(['cyd', 'ada', 'ben']);
  });
});

describe('the time somebody spoke', () => {
  it('is that of all their turns, one that lasts until now', () => {
    expect(spokenMs([turn('ada', 0, 10), turn('ben', 10, 20), turn('ada', 20, null)], 'ada', 25)).toBe(15);
  });
});
