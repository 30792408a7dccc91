import { t } from './words/t.ts';

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;

/** How long somebody has to wait, in words: "40 seconds", "12 minutes", "3 hours". From seconds, rounded up. */
export function waitWords(seconds: number): string {
  if (seconds < MINUTE_SECONDS) return seconds === 1 ? t`1 second` : t`${seconds} seconds`;
  if (seconds > 2 * HOUR_SECONDS) return t`${Math.ceil(seconds / HOUR_SECONDS)} hours`;
  return seconds <= MINUTE_SECONDS ? t`1 minute` : t`${Math.ceil(seconds / MINUTE_SECONDS)} minutes`;
}
