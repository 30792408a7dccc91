import { useEffect, useRef } from 'react';
import type { UnreadHeard } from './follow-notices.ts';

/** The page comes first: its line opens once it is at rest. */
const AT_REST_MS = 1_000;

/** Hears how many notices wait for who is signed in, from when the page is at rest until it is left. What hears is loaded then. */
export function useUnreadHeard(heard: UnreadHeard): void {
  const latest = useRef(heard);
  useEffect(() => void (latest.current = heard));
  useEffect(() => {
    let end: (() => void) | null = null;
    let isOver = false;
    const begin = async () => {
      const { followNotices } = await import('./follow-notices.ts');
      if (!isOver) end = followNotices({ told: (unread, why) => latest.current.told(unread, why), away: () => latest.current.away?.() });
    };
    // Where the line does not bring it, the count stays as the page said it.
    const waiting = setTimeout(() => void begin().catch(() => undefined), AT_REST_MS);
    return () => {
      isOver = true;
      clearTimeout(waiting);
      end?.();
    };
  }, []);
}
