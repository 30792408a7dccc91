import { MINUTE_MS } from '../clock.ts';
import { t } from '../words/t.ts';

/** Less than this ago is "just now". */
const JUST_NOW_MS = 10_000;

/** Whole minutes between two moments, never fewer than none. */
export const minutesBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / MINUTE_MS));

/** "just now", "40 s ago", "4 min ago", "2 h ago": how long ago something was, as short as a column takes it. */
export function agoWords(at: number, now: number): string {
  const passed = now - at;
  if (passed < JUST_NOW_MS) return t`just now`;
  if (passed < MINUTE_MS) return t`${Math.floor(passed / 10_000) * 10} s ago`;
  const minutes = minutesBetween(at, now);
  return minutes < 60 ? t`${minutes} min ago` : t`${Math.floor(minutes / 60)} h ago`;
}
