import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Asks the page's loader anew when what decides about writing has changed, so that the text turns read-only or writable by itself. */
export function useFreshRights(rights: string): void {
  const { revalidate } = useRevalidator();
  const known = useRef(rights);
  useEffect(() => {
    if (known.current === rights) return;
    known.current = rights;
    revalidate();
  }, [rights, revalidate]);
}
