import { createContext, type ReactNode, useContext } from 'react';
import { useServerTime } from '#app/live/live-summit.tsx';

const STEP_MS = 5_000;
const calm = (at: number): number => Math.floor(at / STEP_MS) * STEP_MS;

const Calm = createContext(0);

/** Gives what is below the server's time in steps of five seconds: a board whose every row was drawn anew with each second would cost a phone its battery. */
export function CalmTime({ serverAt, children }: { serverAt: number; children: ReactNode }) {
  return <Calm.Provider value={calm(useServerTime(serverAt))}>{children}</Calm.Provider>;
}

/** The server's time within a `CalmTime`, in milliseconds since 1970. */
export const useCalmTime = (): number => useContext(Calm);
