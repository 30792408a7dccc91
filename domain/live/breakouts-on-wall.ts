import type { LiveRoom } from './live-facts.ts';
import type { LiveIndex } from './live-index.ts';
import { breakoutsAtHand, isInUse } from './place-of.ts';

/**
 * The breakouts whose rooms the wall of the hall shows: those that people are in; else, while all are together again, those that ended
 * last, for their report-outs; else those that come next, and once none comes, those that ended last.
 */
export function breakoutsOnWall(live: LiveIndex): string | null {
  const atHand = breakoutsAtHand(live);
  const on = live.run && live.agendaOf.get(live.run.agendaSessionId)?.kind;
  if (live.rooms.some(isInUse) || on === 'breakouts') return atHand;
  const last = endedLast(live);
  return on && on !== 'break' ? (last ?? atHand) : (atHand ?? last);
}

function endedLast({ runs, agendaOf }: LiveIndex): string | null {
  const ended = runs.filter(({ agendaSessionId, endedAt }) => endedAt !== null && agendaOf.get(agendaSessionId)?.kind === 'breakouts');
  return ended.toSorted((one, other) => (one.endedAt ?? 0) - (other.endedAt ?? 0)).at(-1)?.agendaSessionId ?? null;
}

/** The room that was put up on the wall; the one put up last where several were. Null while none is. */
export const roomOnWall = (rooms: readonly LiveRoom[]): LiveRoom | null =>
  rooms.filter(({ shownAt }) => shownAt !== null).toSorted((one, other) => (one.shownAt ?? 0) - (other.shownAt ?? 0)).at(-1) ?? null;
