import { createSeatPlan } from '../seating/seat-plan.ts';
import { seatReason } from '../seating/seat-reason.ts';
import type { SeatingTask } from '../seating/seating.ts';
import type { LiveIndex } from './live-index.ts';
import { breakoutsAtHand, isBetweenRooms, isInUse } from './place-of.ts';
import { isToBeSeated, seatingTaskOf } from './seating-task.ts';

/** A seat for somebody who came late, with one sentence why: the same for them and for who facilitates. */
export type SeatSuggestion = { roomId: string; reason: string };

/**
 * The room that suits best each who is here and has no seat in the breakouts at hand, one after another in the order in which they
 * came, as if each took it; seats that people have stay. Nobody is suggested a room that is full or that they were taken out of.
 */
export function suggestSeats(live: LiveIndex): Map<string, SeatSuggestion> {
  const agendaSessionId = breakoutsAtHand(live);
  if (agendaSessionId === null) return new Map();
  const hasSeat = (accountId: string) => (live.seatsOf.get(accountId) ?? []).some((seat) => seat.agendaSessionId === agendaSessionId);
  const waiting = new Set(live.people.filter((person) => isToBeSeated(person) && !hasSeat(person.accountId) && isBetweenRooms(live, person.accountId)).map(({ accountId }) => accountId));
  const isWaiting = (accountId: string) => waiting.has(accountId);
  if (waiting.size === 0) return new Map();
  const isSeated = (accountId: string) => hasSeat(accountId) || isWaiting(accountId);
  return seatLateComers(live, seatingTaskOf(live, { agendaSessionId, seed: 1, isSeated, isPinned: hasSeat }), isWaiting);
}

/** What is suggested to somebody, whether they have checked in or are expected; null when nothing is. */
export const suggestedTo = (live: LiveIndex, suggestions: ReadonlyMap<string, SeatSuggestion>, accountId: string): SeatSuggestion | null => suggestions.get(accountId) ?? suggestToAbsent(live, accountId);

/**
 * The room for one who has not said yet that they are here, while people work in rooms that may be chosen: taking a seat says so. Nobody is
 * kept from it who is here, so it is looked for beside what is suggested to them; null where there is none.
 */
export function suggestToAbsent(live: LiveIndex, accountId: string): SeatSuggestion | null {
  const agendaSessionId = breakoutsAtHand(live);
  const person = live.personOf.get(accountId);
  if (agendaSessionId === null || person?.checkedInAt !== null || !isToBeSeated(person)) return null;
  const isOn = live.rooms.some((room) => room.agendaSessionId === agendaSessionId && isInUse(room));
  const hasSeat = (id: string) => (live.seatsOf.get(id) ?? []).some((seat) => seat.agendaSessionId === agendaSessionId);
  if (!isOn || !live.agendaOf.get(agendaSessionId)?.isChoiceOpen || hasSeat(accountId)) return null;
  const isMeant = (id: string) => id === accountId;
  const task = seatingTaskOf(live, { agendaSessionId, seed: 1, isSeated: (id) => hasSeat(id) || isMeant(id), isPinned: hasSeat });
  return seatLateComers(live, task, isMeant).get(accountId) ?? null;
}

function seatLateComers(live: LiveIndex, task: SeatingTask, isWaiting: (accountId: string) => boolean): Map<string, SeatSuggestion> {
  const plan = createSeatPlan(task);
  const free = task.rooms.map(({ id, capacity }) => capacity - (live.seatsIn.get(id) ?? []).length);
  task.sitters.forEach(({ pinnedTo }, place) => pinnedTo !== null && plan.seat(place, plan.roomNumberOf.get(pinnedTo) ?? -1));
  const suggested = new Map<string, SeatSuggestion>();
  const seats = new Map(task.sitters.flatMap(({ id, pinnedTo }) => (pinnedTo === null ? [] : [[id, pinnedTo] as const])));
  task.sitters.forEach((sitter, place) => {
    if (!isWaiting(sitter.id)) return;
    let [best, least] = [-1, Infinity];
    task.rooms.forEach((_, room) => {
      if ((free[room] ?? 0) <= 0 || !plan.mayBeIn(place, room)) return;
      // Reserve seats are kept for just this.
      const cost = plan.changeCost(place, room);
      if (cost < least) [best, least] = [room, cost];
    });
    const room = task.rooms[best];
    if (!room) return;
    plan.seat(place, best);
    free[best] = (free[best] ?? 0) - 1;
    seats.set(sitter.id, room.id);
    suggested.set(sitter.id, { roomId: room.id, reason: seatReason(task, seats, sitter) ?? '' });
  });
  return suggested;
}
