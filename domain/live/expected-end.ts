import { MINUTE_MS } from '../clock.ts';

/** Rooms that are opened late, when their session is nearly over, stay open at least so long. */
const LEAST_OPEN_MS = 10 * MINUTE_MS;
/** Begun so much earlier than planned, a session still ends as planned. */
const EARLY_MS = 15 * MINUTE_MS;

/**
 * When a session that begins now is to end, in milliseconds since 1970: as planned where that leaves at least half of its time and it
 * does not begin far too early; begun later, it gets half of its time; begun on another occasion, as in a rehearsal, all of it.
 */
export function expectedEnd({ startsAt, endsAt }: { startsAt: number; endsAt: number }, now: number): number {
  const length = endsAt - startsAt;
  if (now < startsAt - EARLY_MS || now > endsAt + length) return now + length;
  return Math.max(endsAt, now + length / 2);
}

/**
 * When rooms that are opened now are to end, in milliseconds since 1970: with their session, or with the last of its other rooms where these were
 * given more time; and never so soon that nobody could begin.
 */
export const endOfOpened = (endsAt: number, othersEndAt: readonly number[], now: number): number => Math.max(endsAt, ...othersEndAt, now + LEAST_OPEN_MS);
