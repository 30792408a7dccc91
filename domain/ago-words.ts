import { DAY_MS, HOUR_MS, MINUTE_MS } from './clock.ts';
import { t } from './words/t.ts';

/** How long ago something was, as one would say it: "just now", "12 minutes ago", "yesterday", "5 days ago". */
export function agoWords(at: Date, now: Date): string {
  const ms = now.getTime() - at.getTime();
  if (ms < 2 * MINUTE_MS) return t`just now`;
  if (ms < HOUR_MS) return t`${Math.floor(ms / MINUTE_MS)} minutes ago`;
  if (ms < 2 * HOUR_MS) return t`1 hour ago`;
  if (ms < DAY_MS) return t`${Math.floor(ms / HOUR_MS)} hours ago`;
  return ms < 2 * DAY_MS ? t`yesterday` : t`${Math.floor(ms / DAY_MS)} days ago`;
}
