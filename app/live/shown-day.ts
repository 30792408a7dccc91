import type { RunLine } from '#domain/live/views/entry-types.ts';
import { timeWords } from '#app/ui/time-words.ts';

/** The sessions of the day at hand: of the one that runs, else of the next that is to come on this day or later, else of the last day. */
export function shownDay(agenda: readonly RunLine[], zone: string, now: number): RunLine[] {
  const dayOf = (at: number): string => timeWords({ from: new Date(at), zone, show: 'day' });
  const today = dayOf(now);
  const atHand =
    agenda.find(({ state }) => state === 'running') ??
    agenda.find(({ startsAt }) => dayOf(startsAt) === today) ??
    agenda.find(({ state, startsAt }) => state === 'to-come' && startsAt > now) ??
    agenda.at(-1);
  return atHand ? agenda.filter(({ startsAt }) => dayOf(startsAt) === dayOf(atHand.startsAt)) : [];
}
