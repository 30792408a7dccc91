import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockWords, COMING_BACK_MS, countsTo, dueIn, nextDue, SOFT_CLOSING_MS, WARNING_MINUTES, warningBetween } from './room-clock.ts';

const MINUTE = 60_000;
type Timed = Parameters<typeof dueIn>[0];
const open = (endsAt: number): Timed => ({ state: 'open', endsAt, closesAt: null });

/** What becomes of a room that is looked at in these moments. */
function lookedAt(room: Timed, moments: readonly number[]): { room: Timed; closedAt: number | null; closingFrom: number | null } {
  let [current, closedAt, closingFrom]: [Timed, number | null, number | null] = [room, null, null];
  for (const now of moments) {
    const due = dueIn(current, now, 0);
    if (due?.state === 'closing') [current, closingFrom] = [{ ...current, ...due }, now];
    if (due?.state === 'closed') [current, closedAt] = [{ ...current, ...due }, now];
  }
  return { room: current, closedAt, closingFrom };
}

describe('the clock of a room', () => {
  it('begins the soft closing when its time is up, and closes it when that is over', () => {
    expect(dueIn(open(1_000), 999, -MINUTE)).toBeNull();
    expect(dueIn(open(1_000), 1_000, -MINUTE)).toEqual({ state: 'closing', closesAt: 1_000 + SOFT_CLOSING_MS });
    expect(dueIn({ state: 'closing', endsAt: 1_000, closesAt: 5_000 }, 4_999, -MINUTE)).toBeNull();
    expect(dueIn({ state: 'closing', endsAt: 1_000, closesAt: 5_000 }, 5_000, -MINUTE)).toEqual({ state: 'closed' });
  });

  it('never runs in rooms that are planned or closed', () => {
    expect(dueIn({ state: 'planned', endsAt: 0, closesAt: 0 }, 9e12, 0)).toBeNull();
    expect(dueIn({ state: 'closed', endsAt: 0, closesAt: 0 }, 9e12, 0)).toBeNull();
  });

  it('never closes without a whole soft closing, however late and seldom it is looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * MINUTE }), fc.array(fc.integer({ min: 0, max: 200 * MINUTE }), { maxLength: 40 }), (endsAt, moments) => {
        const { closedAt, closingFrom } = lookedAt(open(endsAt), moments.toSorted((one, other) => one - other));
        if (closedAt === null) return;
        expect(closingFrom).not.toBeNull();
        expect(closedAt - (closingFrom ?? 0)).toBeGreaterThanOrEqual(SOFT_CLOSING_MS);
        expect(closingFrom).toBeGreaterThanOrEqual(endsAt);
      }),
    );
  });

  it('gives the soft closing anew where it ended while no server ran or just after one started, and once', () => {
    const closing: Timed = { state: 'closing', endsAt: 0, closesAt: MINUTE };
    expect(dueIn(closing, 70_000, 70_000)).toEqual({ state: 'closing', closesAt: 70_000 + SOFT_CLOSING_MS });
    expect(dueIn(closing, 55_000, 55_000)).toEqual({ state: 'closing', closesAt: 55_000 + SOFT_CLOSING_MS });
    expect(dueIn({ ...closing, closesAt: 70_000 + SOFT_CLOSING_MS }, 70_000 + SOFT_CLOSING_MS, 70_000)).toEqual({ state: 'closed' });
    expect(dueIn(closing, 20_000, 20_000)).toBeNull();
  });

  it('closes no room before lines had time to come back to a server that was started, however often it dies, and gives time anew once in its life', () => {
    const lives = fc.array(fc.record({ downFor: fc.integer({ min: 1, max: 3 * MINUTE }), looks: fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 12 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * MINUTE }), lives, (endsAt, servers) => {
        let [room, now, closingFrom]: [Timed, number, number] = [open(endsAt), 0, Infinity];
        for (const { downFor, looks } of servers) {
          const runsSince = (now += downFor);
          let given = 0;
          for (const later of [0, ...looks]) {
            const due = dueIn(room, (now += later), runsSince);
            if (due?.state === 'closing') [room, closingFrom, given] = [{ ...room, ...due }, now, given + 1];
            if (due?.state !== 'closed') continue;
            expect(now - runsSince).toBeGreaterThanOrEqual(COMING_BACK_MS);
            expect(now - closingFrom).toBeGreaterThanOrEqual(SOFT_CLOSING_MS);
            return;
          }
          expect(given).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is next to be looked at when the first change is due', () => {
    expect(nextDue([open(500), { state: 'closing', endsAt: 100, closesAt: 300 }, { state: 'closed', endsAt: 1, closesAt: 2 }])).toBe(300);
    expect(nextDue([])).toBeNull();
  });

  it('counts down to its end, then to the end of its soft closing', () => {
    expect([countsTo(open(500)), countsTo({ state: 'closing', endsAt: 500, closesAt: 900 }), countsTo({ state: 'closed', endsAt: 500, closesAt: 900 })]).toEqual([500, 900, null]);
  });
});

describe('warnings', () => {
  const endsAt = 20 * MINUTE;
  it('fall due at ten, five and one minute before the end, once each, when the clock is looked at every second', () => {
    const given: number[] = [];
    for (let now = 0; now <= endsAt; now += 1_000) {
      const minutes = warningBetween(endsAt, now - 1_000, now);
      if (minutes !== null) given.push(minutes);
    }
    expect(given).toEqual([...WARNING_MINUTES]);
  });

  it('are one, the last, after a sleep over several, and none after the end', () => {
    expect(warningBetween(endsAt, 0, 16 * MINUTE)).toBe(5);
    expect(warningBetween(endsAt, 0, 19.5 * MINUTE)).toBe(1);
    expect(warningBetween(endsAt, 0, endsAt)).toBeNull();
  });

  it('come anew when time was added', () => {
    expect(warningBetween(endsAt + 5 * MINUTE, 19 * MINUTE, 20 * MINUTE)).toBe(5);
  });
});

describe('the words of a clock', () => {
  it('are minutes and seconds, with hours from one on, and never less than nothing', () => {
    expect([12 * MINUTE + 40_000, 59_001, 60 * MINUTE + 2_000, -5, 400].map(clockWords)).toEqual(['12:40', '1:00', '1:00:02', '0:00', '0:01']);
  });
});
