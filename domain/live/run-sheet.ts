import { MINUTE_MS } from '../clock.ts';
import type { LiveAgendaSession } from './live-facts.ts';
import type { LiveIndex } from './live-index.ts';
import type { RunLine } from './views/entry-types.ts';

/**
 * The agenda with what came of it: when sessions began and ended, and when the next are to be expected. What runs late pushes what
 * follows on the same day, until a gap or a break has taken up the delay: sessions to come begin no earlier than planned, a session
 * that begins late still ends as planned where at least half of it is left, else it lasts half as long as planned.
 */
export function runSheet(live: LiveIndex, now: number): RunLine[] {
  let free = -Infinity;
  const last = lastOn(live);
  return live.agenda.map((entry) => {
    const { id, slug, kind, title, place, startsAt, endsAt, takesAnonymous } = entry;
    const run = live.runOf.get(id);
    const planned = { id, slug, kind, title, place, startsAt, endsAt, takesAnonymous };
    if (run) {
      const isRunning = run.endedAt === null;
      const untilAt = run.endedAt ?? Math.max(run.endsAt, isRunning ? nextMinute(now) : run.endsAt);
      free = Math.max(free, untilAt);
      const isLate = isRunning && now > run.endsAt;
      return { ...planned, fromAt: run.startedAt, untilAt, state: isRunning ? 'running' : 'over', ...(isLate && { overSince: run.endsAt }) };
    }
    if (last !== null && startsAt < last.startsAt) return { ...planned, fromAt: startsAt, untilAt: endsAt, state: 'over', wasSkipped: true };
    // A delay of more than a session is no delay any more: another day, or a session side by side.
    const fromAt = free > startsAt && free < endsAt ? free : startsAt;
    const untilAt = fromAt === startsAt ? endsAt : Math.max(endsAt, fromAt + (endsAt - startsAt) / 2);
    free = Math.max(free, untilAt);
    return { ...planned, fromAt, untilAt, state: 'to-come' };
  });
}

/** In whole minutes, so that what is expected does not change with every look. */
const nextMinute = (now: number): number => Math.ceil(now / MINUTE_MS) * MINUTE_MS;

/** The session that runs, else the one that ran last: what was to come before it and was not started was passed by. Null before the first. */
function lastOn(live: LiveIndex): LiveAgendaSession | null {
  const [latest] = live.runs.toSorted((one, other) => (other.endedAt ?? Infinity) - (one.endedAt ?? Infinity));
  return (latest && live.agendaOf.get(latest.agendaSessionId)) ?? null;
}
