import { MINUTE_MS } from '../clock.ts';
import { t } from '../words/t.ts';
import type { RunLine } from './views/entry-types.ts';

const inMinutes = (ms: number): number => Math.round(ms / MINUTE_MS);
const lengthOf = (from: number, until: number): number => until - from;

/** How many minutes after its time a session began or is expected to; none when it is in time, or held on another occasion altogether. */
export function minutesLate({ startsAt, endsAt, fromAt }: RunLine): number {
  const late = fromAt - startsAt;
  return late > lengthOf(startsAt, endsAt) ? 0 : Math.max(0, inMinutes(late));
}

/** How many minutes longer than planned a session that began in time goes on. */
export function minutesOver(line: RunLine): number {
  const over = inMinutes(lengthOf(line.fromAt, line.untilAt) - lengthOf(line.startsAt, line.endsAt));
  return line.state === 'over' ? 0 : Math.max(0, over);
}

/** How many minutes a session to come gives up to what runs late before it. */
export const minutesGivenUp = (line: RunLine): number =>
  line.state === 'to-come' ? Math.max(0, inMinutes(lengthOf(line.startsAt, line.endsAt) - lengthOf(line.fromAt, line.untilAt))) : 0;

/** "5 min late", "3 min over", "gives up 5 min": what is not as planned with one session; null when it is. */
export function delayWords(line: RunLine): string | null {
  const [late, over, given] = [minutesLate(line), minutesOver(line), minutesGivenUp(line)];
  if (line.state === 'over') return null;
  if (given > 0) return t`gives up ${given} min`;
  if (late > 0) return t`${late} min late`;
  return over > 0 && isOnItsDay(line) ? t`${over} min over` : null;
}

/** How late the day runs and who pays for it: "5 min late; Plenary gives up 5 min"; null when it is in time. */
export function delaySentence(lines: readonly RunLine[]): string | null {
  const running = lines.findLast(({ state }) => state === 'running');
  const delay = running && isOnItsDay(running) ? Math.max(0, inMinutes(running.untilAt - running.endsAt)) : 0;
  const payers = lines.filter((line) => minutesGivenUp(line) > 0);
  if (delay === 0 && payers.length === 0) return null;
  const paid = payers.map((line) => t`${line.title} gives up ${minutesGivenUp(line)} min`).join(', ');
  const opening = delay > 0 ? t`${delay} min late` : t`Behind time`;
  return `${opening}; ${paid || t`nothing after it gives up time`}.`;
}

const isOnItsDay = ({ startsAt, endsAt, fromAt }: RunLine): boolean => Math.abs(fromAt - startsAt) <= Math.max(lengthOf(startsAt, endsAt), 60 * MINUTE_MS);
