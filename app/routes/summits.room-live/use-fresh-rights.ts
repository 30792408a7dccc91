import { useEffect, useRef } from 'react';
import { useReadAnew } from '#app/ui/use-read-anew.ts';

/** Asks the page's loader anew when what decides about writing has changed, so that the text turns read-only or writable by itself. */
export function useFreshRights(rights: string): void {
  const refresh = useReadAnew();
  const known = useRef(rights);
  useEffect(() => {
    if (known.current === rights) return;
    known.current = rights;
    refresh();
  }, [rights, refresh]);
}
