import { createContext, useContext } from 'react';
import { useHydrated } from './use-hydrated.ts';
import { zoneNamed } from './zone-named.ts';

/** The clock asked for in the address of a page, `?zone=Vienna`: the one way to say it without JavaScript. */
export type AskedClock = { typed: string; zone: string | null; /** What else the query says, to be kept by the form that asks. */ kept: [string, string][] };

export const AskedClockContext = createContext<AskedClock>({ typed: '', zone: null, kept: [] });

const FIELD = 'zone';

export function askedClock(query: URLSearchParams): AskedClock {
  const typed = query.get(FIELD) ?? '';
  return { typed, zone: zoneNamed(typed), kept: [...query].filter(([name]) => name !== FIELD) };
}

/** The zone of the reader: that of their device once the page is alive, before that the one they asked for; null when nobody knows. */
export function useReaderZone(): string | null {
  const isHydrated = useHydrated();
  const { zone } = useContext(AskedClockContext);
  return isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}
