import { Temporal } from 'temporal-polyfill';
import { zonedInstant } from '#domain/time-zone.ts';
import type { EventFields } from './event-fields.ts';
import { SCHEDULE_LIMITS } from './schedule-agenda.ts';

type Times = { startsAt: Date; endsAt: Date };
type Fault = { field: 'date' | 'end' | 'duration'; reason: string };

const FIRST_MS = Date.UTC(1980, 0, 1);
const LAST_MS = Date.UTC(2200, 0, 1);

/** The instant of a moment as written; one without an offset is read by the clocks of the zone. Null where there is no such time. */
function instantOf(moment: string, timeZone: string): Date | null {
  try {
    const written = moment.replace(',', '.');
    const hasOffset = /([Zz]|[+-]\d{2}:?\d{2})$/.test(written.slice(10));
    const epochMs = hasOffset
      ? Temporal.Instant.from(written).epochMilliseconds
      : Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone).epochMilliseconds;
    return epochMs >= FIRST_MS && epochMs < LAST_MS ? new Date(epochMs) : null;
  } catch {
    return null;
  }
}

function startOf({ date, start }: EventFields, day: string | null | undefined, timeZone: string): Date | Fault {
  if (!date) return day && start ? zonedInstant(day, start, timeZone) : { field: 'date', reason: 'is missing' };
  return instantOf(date, timeZone) ?? { field: 'date', reason: 'must be a time that exists, from 1980 to 2199' };
}

function endOf({ end, duration }: EventFields, startsAt: Date, timeZone: string): Date | Fault {
  if (end) return instantOf(end, timeZone) ?? { field: 'end', reason: 'must be a time that exists, from 1980 to 2199' };
  const [hours, minutes] = (duration ?? '').split(':').map(Number);
  if (hours === undefined || minutes === undefined) return { field: 'duration', reason: 'is missing' };
  return new Date(startsAt.getTime() + (hours * 60 + minutes) * 60_000);
}

/** When a session begins and ends: by `date` (or the day and `start`), and by `end` (or `duration`); or what is wrong about that. */
export function timesOf(fields: EventFields, day: string | null | undefined, timeZone: string): Times | Fault {
  const startsAt = startOf(fields, day, timeZone);
  if ('field' in startsAt) return startsAt;
  const endsAt = endOf(fields, startsAt, timeZone);
  if ('field' in endsAt) return endsAt;
  const field = fields.end ? 'end' : 'duration';
  if (endsAt <= startsAt) return { field, reason: 'must leave the session some time' };
  const isTooLong = endsAt.getTime() - startsAt.getTime() > SCHEDULE_LIMITS.sessionHours * 3_600_000;
  return isTooLong ? { field, reason: `must leave the session at most ${SCHEDULE_LIMITS.sessionHours} hours` } : { startsAt, endsAt };
}
