import type { BreakoutRoomState } from '../breakout-room.ts';
import { MINUTE_MS } from '../clock.ts';

/** So long a sentence can be finished once the time of a room is up. */
export const SOFT_CLOSING_MS = 60_000;
/** So long lines may take to come back once a server runs again: a room that closed before then would cut off who typed meanwhile. */
export const COMING_BACK_MS = 20_000;
/** So many minutes before the end people are warned. */
export const WARNING_MINUTES = [10, 5, 1] as const;

type Timed = { state: BreakoutRoomState; endsAt: number | null; closesAt: number | null };

/**
 * What is due for a room at a moment: its soft closing, its end, or nothing. Whoever looks late, as after a restart, still gives the
 * whole soft closing, so that nobody is cut off; also a second time, where it ended while no server ran, or before lines were back.
 * Once: the end that is given then is later. `runsSince` is when the server that looks began to run.
 */
export function dueIn({ state, endsAt, closesAt }: Timed, now: number, runsSince: number): { state: 'closing'; closesAt: number } | { state: 'closed' } | null {
  if (state === 'open' && endsAt !== null && now >= endsAt) return { state: 'closing', closesAt: now + SOFT_CLOSING_MS };
  if (state === 'closing' && closesAt !== null && closesAt < runsSince + COMING_BACK_MS) return { state: 'closing', closesAt: now + SOFT_CLOSING_MS };
  if (state === 'closing' && closesAt !== null && now >= closesAt) return { state: 'closed' };
  return null;
}

/** When the next change is due among rooms, in milliseconds since 1970; null when none is. */
export function nextDue(rooms: readonly Timed[]): number | null {
  const moments = rooms.flatMap(({ state, endsAt, closesAt }) => (state === 'open' && endsAt !== null ? [endsAt] : state === 'closing' && closesAt !== null ? [closesAt] : []));
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Until when the clock of a room counts down: its end while it is open, the end of its soft closing after that; null when no clock runs. */
export const countsTo = ({ state, endsAt, closesAt }: Timed): number | null => (state === 'open' ? endsAt : state === 'closing' ? closesAt : null);

/**
 * The warning that fell due between two looks at the clock, in minutes; null when none did. Several at once, as on a phone that
 * slept, are one: the last.
 */
export function warningBetween(endsAt: number, before: number, now: number): number | null {
  const due = WARNING_MINUTES.filter((minutes) => before < endsAt - minutes * MINUTE_MS && now >= endsAt - minutes * MINUTE_MS);
  return now >= endsAt ? null : (due.at(-1) ?? null);
}

/** "12:40", or "1:02:40" from an hour on; nothing is less than "0:00". */
export function clockWords(remainingMs: number): string {
  const seconds = Math.max(0, Math.ceil(remainingMs / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const padded = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`;
}
