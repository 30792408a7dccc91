// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Known, nothingKnown } from '../saved-state.ts';
import { rememberUnsent } from './remember-unsent.ts';

const saved: Known = { ...nothingKnown, isOpening: false, isConnected: true, isSynced: true, hasOpened: true };

function aPage(first: Known = saved) {
  let known = first;
  let look = (): void => undefined;
  const noted: boolean[] = [];
  const connection = { known: () => known, watch: (changed: () => void) => ((look = changed), () => (look = () => undefined)) };
  const stop = rememberUnsent(connection, { noteUnsent: (hasUnsent) => void noted.push(hasUnsent) });
  return { noted, stop, becomes: (next: Partial<Known>) => ((known = { ...known, ...next }), look()) };
}

describe('what a device remembers of a page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[CLI-3] is at once that words were typed while nothing could be sent, and that they are saved only when they are', () => {
    const { noted, becomes } = aPage();
    becomes({ hasUnsent: true, isSynced: false });
    becomes({ hasUnsent: false, sent: 1 });
    expect(noted).toEqual([true]);
    becomes({ isSynced: true, saved: 1 });
    expect(noted).toEqual([true, false]);
  });

  it('is nothing of words that are on their way, unless that takes long or the page goes', () => {
    const quick = aPage();
    quick.becomes({ sent: 1 });
    quick.becomes({ saved: 1 });
    vi.runAllTimers();
    expect(quick.noted).toEqual([false]);
    const slow = aPage();
    slow.becomes({ sent: 1 });
    vi.runAllTimers();
    expect(slow.noted).toEqual([true]);
    const left = aPage();
    left.becomes({ sent: 1 });
    window.dispatchEvent(new Event('pagehide'));
    expect(left.noted).toEqual([true]);
  });
});
