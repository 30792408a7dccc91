import { MINUTE_MS } from '../clock.ts';
import type { LiveIndex } from './live-index.ts';
import type { RunLine } from './views/entry-types.ts';

/**
 * The agenda with what came of it: when sessions began and ended, and when the next are to be expected. What runs late pushes what
 * follows on the same day, until a gap or a break has taken up the delay: sessions to come begin no earlier than planned, a session
 * that begins late still ends as planned where at least half of it is left, else it lasts half as long as planned.
 */
export function runSheet(live: LiveIndex, now: number): RunLine[] {
  let free = -Infinity;
  return live.agenda.map((entry) => {
    const { id, slug, kind, title, place, startsAt, endsAt, takesAnonymous } = entry;
    const run = live.runOf.get(id);
    const planned = { id, slug, kind, title, place, startsAt, endsAt, takesAnonymous };
    if (run) {
      const isRunning = run.endedAt === null;
      const untilAt = run.endedAt ?? Math.max(run.endsAt, isRunning ? nextMinute(now) : run.endsAt);
      free = Math.max(free, untilAt);
      return { ...planned, fromAt: run.startedAt, untilAt, state: isRunning ? 'running' : 'over' };
    }
    if (isSkipped(live, startsAt)) return { ...planned, fromAt: startsAt, untilAt: endsAt, state: 'over' };
    // A delay of more than a session is no delay any more: another day, or a session side by side.
    const fromAt = free > startsAt && free < endsAt ? free : startsAt;
    const untilAt = fromAt === startsAt ? endsAt : Math.max(endsAt, fromAt + (endsAt - startsAt) / 2);
    free = Math.max(free, untilAt);
    return { ...planned, fromAt, untilAt, state: 'to-come' };
  });
}

/** In whole minutes, so that what is expected does not change with every look. */
const nextMinute = (now: number): number => Math.ceil(now / MINUTE_MS) * MINUTE_MS;

/** Nobody started it, and one that was to come later has been started. */
const isSkipped = (live: LiveIndex, startsAt: number): boolean => live.agenda.some((entry) => entry.startsAt > startsAt && live.runOf.has(entry.id));
