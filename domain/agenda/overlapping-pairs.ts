import { zonedTime } from '../time-zone.ts';
import { quoted } from './agenda-words.ts';
import { byTime, type AgendaEntry } from './agenda-session.ts';
import { isAtOneTime } from './claims.ts';
import { t } from '../words/t.ts';

/** Which sessions of one person's own schedule take place at the same time, in a sentence each; a break keeps nobody. */
export function overlappingPairs(schedule: readonly AgendaEntry[], timeZone: string): string[] {
  const entries = schedule.filter(({ kind }) => kind !== 'break').sort(byTime);
  return entries.flatMap((one, position) =>
    entries
      .slice(position + 1)
      .filter((other) => isAtOneTime(one, other))
      .map((other) => {
        const until = one.endsAt < other.endsAt ? one.endsAt : other.endsAt;
        return t`${quoted(one.title)} and ${quoted(other.title)} both take place from ${zonedTime(other.startsAt, timeZone)} to ${zonedTime(until, timeZone)}.`;
      }),
  );
}
