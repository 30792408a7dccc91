import { describe, expect, it } from 'vitest';
import { isRefusal } from '#domain/refusal.ts';
import { createRateLimits, type Limit } from './rate-limits.ts';

/** How often a key may try before it is refused, up to a bound. */
async function triesAllowed(limit: Limit, kind: Parameters<Limit>[0], key: string, bound = 50_000): Promise<number> {
  for (let tries = 0; tries < bound; tries += 1) {
    const refused = await limit(kind, key).then(() => false, () => true);
    if (refused) return tries;
  }
  return bound;
}

describe('the limits', () => {
  it.each([
    ['sign-in', 'ada@example.org', 10],
    ['sign-in', 'ip:192.0.2.1', 600],
    ['guess', 'ada@example.org', 300],
    ['mail', 'sign-in ada@example.org', 5],
    ['mail', 'ip:192.0.2.1', 400],
    ['asked-by-mail', 'ada', 400],
    ['sign-up', 'ip:192.0.2.1', 300],
    ['wrong-code', 'ip:192.0.2.1', 200],
    ['join', 'ip:192.0.2.1', 3_000],
    ['connect', 'ada', 20_000],
    ['connect', 'ip:192.0.2.1', 40_000],
    ['compare', 'ada', 60],
    ['download', 'ada', 30],
  ] as const)('allow %s by %s %i times', async (kind, key, times) => {
    expect(await triesAllowed(createRateLimits(), kind, key)).toBe(times);
  });

  it('count each key and each kind by itself', async () => {
    const limit = createRateLimits();
    await triesAllowed(limit, 'sign-in', 'ada@example.org');
    await expect(limit('sign-in', 'grace@example.org')).resolves.toBeUndefined();
    await expect(limit('mail', 'ada@example.org')).resolves.toBeUndefined();
    await expect(limit('sign-in', 'ip:192.0.2.1')).resolves.toBeUndefined();
  });

  it('refuse in words that say how long to wait', async () => {
    const limit = createRateLimits();
    await triesAllowed(limit, 'mail', 'ada@example.org');
    const refusal = await limit('mail', 'ada@example.org').catch((thrown: unknown) => thrown);
    expect(isRefusal(refusal)).toBe(true);
    expect(refusal).toMatchObject({ kind: 'too-many', message: 'That was tried too often. Please wait 30 minutes and try again; nothing you entered is lost.' });
    expect((refusal as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(1_700);
    await triesAllowed(limit, 'asked-by-mail', 'ada');
    await expect(limit('asked-by-mail', 'ada')).rejects.toThrow('Please wait 24 hours and try again');
  });
});
