import { perspectiveOf, type Perspective, perspectiveWord } from '../perspective.ts';
import { t } from '../words/t.ts';
import type { LiveIndex } from './live-index.ts';
import type { LiveRoom } from './live-facts.ts';
import type { SeatingFigures } from './views/entry-types.ts';

/** A room that hears this many perspectives is called mixed, or as many as there are where they are fewer. */
const MIXED_FROM = 3;
/** What each of the four shares weighs in a score of 100. */
const WEIGHTS = { mixed: 40, wishes: 30, strangers: 15, needs: 15 };

/** How good the seating of a breakout session is, in figures that say what would better it; null while nobody sits. */
export function seatingFigures(live: LiveIndex, agendaSessionId: string): SeatingFigures | null {
  const rooms = live.rooms.filter((room) => room.agendaSessionId === agendaSessionId && (live.seatsIn.get(room.id)?.length ?? 0) > 0);
  if (rooms.length === 0) return null;
  const seats = rooms.flatMap(({ id }) => live.seatsIn.get(id) ?? []);
  const kinds = new Set(seats.map(({ accountId }) => perspectiveIn(live, accountId)));
  const mixedRooms = rooms.filter((room) => perspectivesIn(live, room).size >= Math.min(MIXED_FROM, kinds.size)).length;
  const wishes = live.wishes.filter((wish) => wish.agendaSessionId === agendaSessionId && wish.roomIds.length > 0);
  const seatOf = new Map(seats.map(({ accountId, roomId }) => [accountId, roomId]));
  const wished = wishes.filter(({ accountId }) => seatOf.has(accountId));
  const wishesMet = wished.filter(({ accountId, roomIds }) => roomIds.includes(seatOf.get(accountId) ?? '')).length;
  const inNeed = seats.filter(({ accountId }) => (live.personOf.get(accountId)?.needs.length ?? 0) > 0);
  const needsMet = inNeed.filter(({ accountId, roomId }) => live.personOf.get(accountId)?.needs.every((need) => live.roomOf.get(roomId)?.meets.includes(need))).length;
  const strangers = strangersShare(live, rooms);
  const share = (met: number, of: number): number => (of === 0 ? 1 : met / of);
  const score = WEIGHTS.mixed * share(mixedRooms, rooms.length) + WEIGHTS.wishes * share(wishesMet, wished.length) + WEIGHTS.strangers * (strangers ?? 1) + WEIGHTS.needs * share(needsMet, inNeed.length);
  return {
    score: Math.round(score),
    mixedRooms,
    rooms: rooms.length,
    wished: wished.length,
    wishesMet,
    strangersPercent: strangers === null ? null : Math.round(100 * strangers),
    needed: inNeed.length,
    needsMet,
    advice: mixedRooms < rooms.length ? adviceFor(live, rooms, kinds) : null,
  };
}

const perspectiveIn = (live: LiveIndex, accountId: string): Perspective => perspectiveOf(live.personOf.get(accountId)?.speaksAs ?? 'other');
const perspectivesIn = (live: LiveIndex, room: LiveRoom): Set<Perspective> => new Set((live.seatsIn.get(room.id) ?? []).map(({ accountId }) => perspectiveIn(live, accountId)));

/** The first perspective that a room lacks though the summit has it, educators before others. */
function adviceFor(live: LiveIndex, rooms: readonly LiveRoom[], kinds: ReadonlySet<Perspective>): string | null {
  for (const perspective of (['educator', 'developer', 'funder'] as const).filter((kind) => kinds.has(kind)))
    for (const room of rooms) if (!perspectivesIn(live, room).has(perspective)) return t`Room ${room.number} has no ${perspectiveWord(perspective)}.`;
  return null;
}

/** The share of pairs in rooms that did not share a room in another session; null while there was none. */
function strangersShare(live: LiveIndex, rooms: readonly LiveRoom[]): number | null {
  const formerly = new Map<string, Set<string>>();
  for (const room of live.rooms)
    if (room.openedAt !== null && !rooms.some(({ agendaSessionId }) => agendaSessionId === room.agendaSessionId))
      for (const { accountId } of live.seatsIn.get(room.id) ?? []) formerly.set(accountId, (formerly.get(accountId) ?? new Set()).add(room.id));
  if (formerly.size === 0) return null;
  let [pairs, strangers] = [0, 0];
  for (const { id } of rooms) {
    const seated = (live.seatsIn.get(id) ?? []).map(({ accountId }) => formerly.get(accountId));
    seated.forEach((one, place) =>
      seated.slice(place + 1).forEach((other) => {
        pairs += 1;
        if (!one || !other || [...one].every((roomId) => !other.has(roomId))) strangers += 1;
      }),
    );
  }
  return pairs === 0 ? null : strangers / pairs;
}
