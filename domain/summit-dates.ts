import { addDays, zonedDate, zonedInstant, zonedTime } from './time-zone.ts';

type Times = { startsAt: Date; endsAt: Date };
type Days = { startsOn: string; endsOn: string; timeZone: string };

/** The sessions that begin before the first or after the last day of a summit; one that runs past midnight belongs to the day on which it begins. */
export function outsideDays<Timed extends Times>(agenda: readonly Timed[], { startsOn, endsOn, timeZone }: Days): Timed[] {
  return agenda.filter(({ startsAt }) => zonedDate(startsAt, timeZone) < startsOn || zonedDate(startsAt, timeZone) > endsOn);
}

/**
 * When a session takes place after its summit moved by some days, or its zone was put right: at the same time on the clocks of
 * the new zone, and for as long as before even where the clocks change in between.
 */
export function moveTimes({ startsAt, endsAt }: Times, { days, from, to }: { days: number; from: string; to: string }): Times {
  const moved = zonedInstant(addDays(zonedDate(startsAt, from), days), zonedTime(startsAt, from), to);
  return { startsAt: moved, endsAt: new Date(moved.getTime() + endsAt.getTime() - startsAt.getTime()) };
}
