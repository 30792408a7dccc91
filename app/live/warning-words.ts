import { warningBetween } from '#domain/live/room-clock.ts';
import { t } from '#domain/words/t.ts';

const warnings: Record<number, string> = {
  10: t`Less than 10 minutes left.`,
  5: t`Less than 5 minutes left. Write down what you agree on.`,
  1: t`The last minute: finish the sentence you are in.`,
};

/** What is said of the time that is left, from 10, 5 and 1 minute before the end on; null before and after. */
export function warningWords(until: number | null, now: number): string | null {
  const minutes = until === null ? null : warningBetween(until, -Infinity, now);
  return minutes === null ? null : (warnings[minutes] ?? null);
}
