import { MINUTE_MS } from '../clock.ts';

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
