import { LONGEST_ROUND_MS, proposedDays, type ProposedTime } from '#domain/feedback/round-times.ts';
import { invalid } from '#domain/refusal.ts';
import { addDays, zonedDate, zonedInstant } from '#domain/time-zone.ts';
import { t } from '#domain/words/t.ts';

/** When rounds close unless somebody says otherwise: after a working day. */
const EVENING = '18:00';

/** The end that is proposed for a round that opens now. */
export const proposedEnd = (time: ProposedTime, at: Date, timeZone: string): Date => zonedInstant(addDays(zonedDate(at, timeZone), proposedDays[time]), EVENING, timeZone);

/** When a round closes, by its own clock. Refuses a moment that is past or more than 90 days away. */
export function requireEnd({ closesOn, closesAt: time, timeZone }: { closesOn: string; closesAt: string; timeZone: string }, at: Date): Date {
  const closesAt = zonedInstant(closesOn, time, timeZone);
  if (closesAt <= at) throw invalid('closesOn', 'past', t`Choose a moment that is still to come.`);
  if (closesAt.getTime() - at.getTime() > LONGEST_ROUND_MS) throw invalid('closesOn', 'far', t`Choose a day within the next 90 days.`);
  return closesAt;
}
