import { DAY_MS, HOUR_MS, MINUTE_MS } from './clock.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many} ago`;

/** How long ago something was, as one would say it: "just now", "12 minutes ago", "yesterday", "5 days ago". */
export function agoWords(at: Date, now: Date): string {
  const ms = now.getTime() - at.getTime();
  if (ms < 2 * MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return counted(Math.floor(ms / MINUTE_MS), 'minute', 'minutes');
  if (ms < DAY_MS) return counted(Math.floor(ms / HOUR_MS), 'hour', 'hours');
  return ms < 2 * DAY_MS ? 'yesterday' : counted(Math.floor(ms / DAY_MS), 'day', 'days');
}
