import { useEffect, useState } from 'react';

const LOOK_AGAIN_AFTER_MS = 20_000;

/** The time as the server had it when the page was made, moving on once the page is alive; so "now" stays true on a page left open. */
export function useNow(asOf: Date): Date {
  const [passedMs, setPassedMs] = useState(0);
  useEffect(() => {
    const openedAt = Date.now();
    const timer = setInterval(() => setPassedMs(Date.now() - openedAt), LOOK_AGAIN_AFTER_MS);
    return () => clearInterval(timer);
  }, [asOf]);
  return new Date(asOf.getTime() + passedMs);
}
