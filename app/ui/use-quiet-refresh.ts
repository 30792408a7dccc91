import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Asks the server again every so often while somebody looks, and at once when they come back to the page; never while the line is away, when the page would give way to one that says so. */
export function useQuietRefresh(everyMs: number): void {
  const { revalidate, state } = useRevalidator();
  const isIdle = state === 'idle';
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible' && navigator.onLine && isIdle) revalidate();
    };
    const timer = setInterval(refresh, everyMs);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [everyMs, isIdle, revalidate]);
}
