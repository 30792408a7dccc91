import { MINUTE_MS } from '#domain/clock.ts';
import { zonedDate, zonedTime } from '#domain/time-zone.ts';

/** Zones at most three hours apart around the globe, so that it is late morning in one of them at any hour. */
const ZONES = [
  'Pacific/Honolulu', 'America/Los_Angeles', 'America/Chicago', 'America/Sao_Paulo', 'Atlantic/Azores', 'Europe/London',
  'Europe/Berlin', 'Africa/Nairobi', 'Asia/Karachi', 'Asia/Singapore', 'Australia/Brisbane', 'Pacific/Auckland',
];
const LATE_MORNING_MINUTE = 10.5 * 60;
const QUARTER_MS = 15 * MINUTE_MS;

export type LiveHours = { timeZone: string; day: string; /** When the breakouts of the morning began: a quarter of an hour ago, or a little more. */ breakoutsFrom: Date };

/**
 * Where and when the live summit of the demo takes place, so that its breakouts run at `now` and its whole day, from two
 * hours before to five and a half after, lies within one calendar day: in a zone where it is late morning.
 */
export function liveHours(now: Date): LiveHours {
  const breakoutsFrom = new Date(Math.floor(now.getTime() / QUARTER_MS) * QUARTER_MS - QUARTER_MS);
  const [timeZone = 'UTC'] = ZONES.toSorted((one, other) => awayFromMorning(breakoutsFrom, one) - awayFromMorning(breakoutsFrom, other));
  return { timeZone, day: zonedDate(breakoutsFrom, timeZone), breakoutsFrom };
}

function awayFromMorning(instant: Date, zone: string): number {
  const [hours = 0, minutes = 0] = zonedTime(instant, zone).split(':').map(Number);
  return Math.abs(hours * 60 + minutes - LATE_MORNING_MINUTE);
}
