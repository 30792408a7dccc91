import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWERED_AFTER_MS, inSameTime } from './in-same-time.server.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer about an address', () => {
  it('comes after the same time, however soon the work is done', async () => {
    const done = vi.fn();
    const answered = inSameTime(Promise.resolve()).then(done);
    await vi.advanceTimersByTimeAsync(ANSWERED_AFTER_MS - 1);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await answered;
    expect(done).toHaveBeenCalledOnce();
  });

  it('is a refusal at once where the work refuses', async () => {
    await expect(inSameTime(Promise.reject(new Error('too often')))).rejects.toThrow('too often');
  });
});
