import { useEffect } from 'react';
import { useReadAnew } from '#app/ui/use-read-anew.ts';
import { useLine } from './live-summit.tsx';

const REFRESH_EVERY_MS = 15_000;

/** While the line is away, asks for the page's data anew every so often, as far as the server can be reached; so a network without sockets still gets the truth. */
export function useRefreshWhileAway(): void {
  const isAway = useLine().state === 'away';
  const refresh = useReadAnew();
  useEffect(() => {
    if (!isAway) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [isAway, refresh]);
}
