import { t } from '#domain/words/t.ts';

const MINUTE_MS = 60_000;

/** The news of more time stands for so long. */
export const MORE_TIME_STANDS_MS = MINUTE_MS;

type Ends = { state: string; endsAt: number | null };

/** "5 minutes more.": what is said when the end of a room that people work in moved away, also out of its soft closing; null when it did not. */
export function moreTimeWords(before: Ends, after: Ends, now: number): string | null {
  if (after.state !== 'open' || after.endsAt === null || before.endsAt === null || (before.state !== 'open' && before.state !== 'closing')) return null;
  const minutes = Math.round((after.endsAt - (before.state === 'closing' ? now : before.endsAt)) / MINUTE_MS);
  return minutes < 1 ? null : minutes === 1 ? t`One minute more.` : t`${minutes} minutes more.`;
}
