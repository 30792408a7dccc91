import { byTime, type AgendaEntry } from './agenda-session.ts';
import { claimsOf, clashesBetween, isAtOneTime, sharedMinutes, type Claims, type Clash } from './claims.ts';
import { proposalFor, type Proposal } from './overlap-proposal.ts';

/** Two sessions that need one place or one person at the same time. */
export type AgendaOverlap = {
  /** The earlier one first. */
  sessions: [AgendaEntry, AgendaEntry];
  clash: Clash;
  minutes: number;
  /** A change that ends this clash and causes no other; null where the day has room for none. */
  proposal: Proposal | null;
};

/** A convener mends overlaps one by one; an agenda with more than this many needs another look altogether. */
export const OVERLAPS_SHOWN = 100;

type Found = { pair: [Claims, Claims]; clash: Clash };

function* overlapping(claims: readonly Claims[]): Generator<Found> {
  let running: Claims[] = [];
  for (const next of claims) {
    running = running.filter(({ session }) => isAtOneTime(session, next.session));
    for (const one of running) for (const clash of clashesBetween(one, next)) yield { pair: [one, next], clash };
    running.push(next);
  }
}

/**
 * The overlaps of an agenda in order of time, whatever order its sessions come in; the first hundred of them.
 * Sessions that touch do not overlap, and a break takes no place from anybody.
 */
export function overlapsOf(agenda: readonly AgendaEntry[], timeZone: string): AgendaOverlap[] {
  const claims = [...agenda].sort(byTime).map(claimsOf);
  const overlaps: AgendaOverlap[] = [];
  for (const { pair, clash } of overlapping(claims)) {
    const [one, other] = pair;
    overlaps.push({
      sessions: [one.session, other.session],
      clash,
      minutes: sharedMinutes(one.session, other.session),
      proposal: proposalFor(claims, pair, clash, timeZone),
    });
    if (overlaps.length === OVERLAPS_SHOWN) break;
  }
  return overlaps;
}
