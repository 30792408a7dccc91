import { afterEach, beforeEach, expect, vi } from 'vitest';

/** An unexpected line on the console is a failing test: noise in the log hides the one line that matters. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls, 'console.error was called').toEqual([]);
  expect(vi.mocked(console.warn).mock.calls, 'console.warn was called').toEqual([]);
});
