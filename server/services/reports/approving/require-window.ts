import type { SummitRow } from '#db/repositories/summits.ts';
import { DAY_MS } from '#domain/clock.ts';
import { invalid } from '#domain/refusal.ts';
import { zonedInstant } from '#domain/time-zone.ts';

const LONGEST_WINDOW_MS = 90 * DAY_MS;

/** When a window closes that is opened now, by the clock of the summit. Refuses a moment that is past or more than 90 days away. */
export function requireWindow({ closesOn, closesAt: time }: { closesOn: string; closesAt: string }, { timeZone }: Pick<SummitRow, 'timeZone'>, at: Date): Date {
  const closesAt = zonedInstant(closesOn, time, timeZone);
  if (closesAt <= at) throw invalid('closesOn', 'past', 'Choose a moment that is still to come.');
  if (closesAt.getTime() - at.getTime() > LONGEST_WINDOW_MS) throw invalid('closesOn', 'far', 'Choose a day within the next 90 days.');
  return closesAt;
}
