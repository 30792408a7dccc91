import { useEffect } from 'react';
import { useReadAnew } from './use-read-anew.ts';

/** Has the page read anew every so often while somebody looks, and at once when they come back to it. */
export function useQuietRefresh(everyMs: number): void {
  const refresh = useReadAnew();
  useEffect(() => {
    const refreshInSight = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(refreshInSight, everyMs);
    document.addEventListener('visibilitychange', refreshInSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshInSight);
    };
  }, [everyMs, refresh]);
}
