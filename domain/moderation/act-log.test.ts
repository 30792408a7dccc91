import { describe, expect, it } from 'vitest';
import { actLog } from './act-log.ts';

const nothing = { lifted: 0, appealed: 0, upheld: 0, waiting: 0 };

describe('the log of acts', () => {
  it('adds up what was done by month, the latest first, and why', () => {
    const log = actLog([
      { month: '2026-01', kind: 'hide', reason: 'unkind', count: 2, ...nothing },
      { month: '2026-03', kind: 'dismiss', reason: null, count: 3, ...nothing },
      { month: '2026-03', kind: 'hide', reason: 'advertising', count: 1, lifted: 1, appealed: 2, upheld: 0, waiting: 1 },
      { month: '2026-03', kind: 'hide', reason: 'unkind', count: 1, lifted: 0, appealed: 1, upheld: 1, waiting: 0 },
    ]);
    expect(log.months).toEqual([
      { month: '2026-03', counts: { dismiss: 3, hide: 2, silence: 0, suspend: 0, ban: 0, 'let-through': 0, declined: 0 } },
      { month: '2026-01', counts: { dismiss: 0, hide: 2, silence: 0, suspend: 0, ban: 0, 'let-through': 0, declined: 0 } },
    ]);
    expect(log.reasons).toEqual([{ reason: 'unkind', count: 3 }, { reason: 'advertising', count: 1 }]);
    expect(log).toMatchObject({ total: 7, appealed: 3, upheld: 1, waiting: 1, lifted: 1 });
  });

  it('counts held posts that were let through or declined beside the rest', () => {
    const log = actLog([{ month: '2026-03', kind: 'let-through', reason: null, count: 2, ...nothing }, { month: '2026-03', kind: 'declined', reason: null, count: 1, ...nothing }]);
    expect(log.months[0]?.counts).toMatchObject({ 'let-through': 2, declined: 1, hide: 0 });
    expect(log.total).toBe(3);
  });

  it('is empty where nothing was done', () => {
    expect(actLog([])).toEqual({ total: 0, months: [], reasons: [], appealed: 0, upheld: 0, waiting: 0, lifted: 0 });
  });
});
