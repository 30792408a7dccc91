import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from './clock.ts';
import { VISIT_ENDS_AFTER_MS, visitAt } from './community-visit.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 15) + minutes * MINUTE_MS);
const away = VISIT_ENDS_AFTER_MS / MINUTE_MS;

describe('a visit', () => {
  it('finds nothing new the first time', () => {
    expect(visitAt(null, at(0))).toEqual({ visit: { freshSince: at(0), seenAt: at(0) }, isToBeNoted: true });
  });

  it('keeps its marks when the page is loaded again', () => {
    const before = { freshSince: at(-600), seenAt: at(0) };
    expect(visitAt(before, at(0.5))).toEqual({ visit: { freshSince: at(-600), seenAt: at(0.5) }, isToBeNoted: false });
    expect(visitAt(before, at(away - 1))).toEqual({ visit: { freshSince: at(-600), seenAt: at(away - 1) }, isToBeNoted: true });
  });

  it('is another one after a while: new is what came since the last ended', () => {
    expect(visitAt({ freshSince: at(-600), seenAt: at(0) }, at(away))).toEqual({ visit: { freshSince: at(0), seenAt: at(away) }, isToBeNoted: true });
  });
});
