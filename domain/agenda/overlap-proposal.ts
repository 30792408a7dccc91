import { addDays, startOfDay, zonedDate, zonedInstant } from '../time-zone.ts';
import type { AgendaEntry } from './agenda-session.ts';
import { clashesBetween, isAtOneTime, type Claims, type Clash } from './claims.ts';
import { compareText, foldName } from './plain-text.ts';

/** One change to one session that ends a clash. */
export type Proposal =
  | { kind: 'move-in-time'; session: AgendaEntry; startsAt: Date; endsAt: Date }
  | { kind: 'move-in-place'; session: AgendaEntry; place: string };

/** Nobody is asked to come before this or to stay after that, unless the day itself already does. */
const DAY_FROM = '08:00';
const DAY_UNTIL = '20:00';

/**
 * The least change that ends a clash between two sessions and causes no new one: for a place, another place of this agenda
 * that is free then, as no time changes; otherwise the nearest free time of the same day, outside breaks if it can be, and
 * of the later session if it can be. Null where there is neither.
 */
export function proposalFor(agenda: readonly Claims[], pair: [Claims, Claims], clash: Clash, timeZone: string): Proposal | null {
  const [earlier, later] = pair;
  const shareOnlyPlace = clashesBetween(earlier, later).every(({ kind }) => kind === 'place');
  const place = clash.kind === 'place' && shareOnlyPlace ? (freePlace(agenda, later) ?? freePlace(agenda, earlier)) : null;
  return place ?? nearestTime([...freeTimes(agenda, later, timeZone), ...freeTimes(agenda, earlier, timeZone)]);
}

function freePlace(agenda: readonly Claims[], mover: Claims): Proposal | null {
  const others = agenda.filter((other) => other !== mover && isAtOneTime(other.session, mover.session));
  const taken = new Set(others.map(({ place }) => place));
  const places = [...new Map(agenda.filter(({ place }) => place).map((claims) => [claims.place, claims.session.place])).values()];
  const place = places.sort(compareText).find((each) => foldName(each) !== mover.place && !taken.has(foldName(each)));
  return place === undefined ? null : { kind: 'move-in-place', session: mover.session, place };
}

/** The part of a session's day that may be used, in milliseconds: 08:00 to 20:00, or as far as sessions already go. */
function usableDay(agenda: readonly Claims[], entry: AgendaEntry, timeZone: string) {
  const day = zonedDate(entry.startsAt, timeZone);
  const [begins, ends] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
  const entries = agenda.map((claims) => claims.session).filter((each) => each.startsAt >= begins && each.startsAt < ends);
  return {
    sessions: entries,
    from: Math.min(zonedInstant(day, DAY_FROM, timeZone).getTime(), ...entries.map(({ startsAt }) => startsAt.getTime())),
    until: Math.max(zonedInstant(day, DAY_UNTIL, timeZone).getTime(), ...entries.map(({ endsAt }) => endsAt.getTime())),
  };
}

type FreeTime = { proposal: Extract<Proposal, { kind: 'move-in-time' }>; shiftMs: number; cutsBreak: boolean };

/** Every free time of the day that begins or ends where another session ends or begins: the nearest free time is always one of these. */
function freeTimes(agenda: readonly Claims[], mover: Claims, timeZone: string): FreeTime[] {
  const { session } = mover;
  const lastsMs = session.endsAt.getTime() - session.startsAt.getTime();
  const { sessions, from, until } = usableDay(agenda, session, timeZone);
  const rivals = agenda.filter((other) => other !== mover && clashesBetween(mover, other).length > 0);
  const breaks = sessions.filter((other) => other !== session && other.kind === 'break');
  const starts = new Set(sessions.flatMap((other) => [other.endsAt.getTime(), other.startsAt.getTime() - lastsMs]));

  return [...starts]
    .filter((start) => start >= from && start + lastsMs <= until)
    .map((start) => ({ startsAt: new Date(start), endsAt: new Date(start + lastsMs) }))
    .filter((times) => !rivals.some((rival) => isAtOneTime(rival.session, times)))
    .map((times) => ({
      proposal: { kind: 'move-in-time', session, ...times },
      shiftMs: Math.abs(times.startsAt.getTime() - session.startsAt.getTime()),
      cutsBreak: session.kind !== 'break' && breaks.some((pause) => isAtOneTime(pause, times)),
    }));
}

const nearestTime = (times: FreeTime[]): Proposal | null =>
  times.sort((one, other) => Number(one.cutsBreak) - Number(other.cutsBreak) || one.shiftMs - other.shiftMs)[0]?.proposal ?? null;
