import { createSeatPlan, type SeatPlan } from './seat-plan.ts';
import { randomFrom } from '../random.ts';
import type { SeatingScore, SeatingTask, Seats } from './seating.ts';

export type Seating = { seats: Seats; score: SeatingScore };

/** So many looks at a change are taken for each person, however fast the machine is: the same task has the same answer everywhere. */
const LOOKS_EACH = 3_000;
/** A change must better the whole by more than what sums of fractions are off by. */
const BETTER = 1e-6;

/**
 * Seats everybody: those placed by hand where they are, the others where the whole falls least short. It begins with the seats
 * that people have, gives those without one the best that is free, the hardest to place first, and then betters the whole by
 * single moves and exchanges; where none helps any more, it shakes a few seats and tries again (iterated local search, Lourenço,
 * Martin and Stützle 2003). Everybody gets a seat as long as there is a room that they are not barred from.
 */
export function solveSeating(task: SeatingTask): Seating {
  const plan = createSeatPlan(task);
  const random = randomFrom(task.seed);
  const isPinned = (pinnedTo: string | null) => pinnedTo !== null && plan.roomNumberOf.has(pinnedTo);
  const movable = task.sitters.flatMap(({ pinnedTo }, place) => (!isPinned(pinnedTo) && task.rooms.some((_, room) => plan.mayBeIn(place, room)) ? [place] : []));
  if (task.rooms.length > 0) {
    seatAtFirst(task, plan, shuffled(movable, random));
    let looks = LOOKS_EACH * movable.length - descend(task, plan, shuffled(movable, random));
    let [best, bestCost] = [plan.seats(), plan.cost()];
    while (looks > 0 && movable.length > 1 && task.rooms.length > 1) {
      for (let shaken = 0; shaken < 2 + movable.length / 20; shaken += 1) shake(plan, movable[random(movable.length)] ?? 0, random(task.rooms.length));
      looks -= descend(task, plan, shuffled(movable, random));
      const cost = plan.cost();
      if (cost < bestCost - BETTER) [best, bestCost] = [plan.seats(), cost];
      else best.forEach((room, place) => plan.seat(place, room));
    }
  }
  const seats = new Map(task.sitters.flatMap(({ id }, place) => (task.rooms[plan.seatOf(place)] ? [[id, task.rooms[plan.seatOf(place)]?.id ?? ''] as const] : [])));
  return { seats, score: plan.score() };
}

function shake(plan: SeatPlan, place: number, room: number): void {
  if (plan.mayBeIn(place, room)) plan.seat(place, room);
}

/** Pins, then seats that people have, then the best seat for each other, the hardest to place first. */
function seatAtFirst({ sitters, rooms }: SeatingTask, plan: SeatPlan, movable: readonly number[]): void {
  sitters.forEach(({ pinnedTo, seatedIn }, place) => {
    const [pinned, former] = [plan.roomNumberOf.get(pinnedTo ?? ''), plan.roomNumberOf.get(seatedIn ?? '')];
    if (pinned !== undefined) plan.seat(place, pinned);
    else if (former !== undefined && plan.mayBeIn(place, former)) plan.seat(place, former);
  });
  const choices = (place: number): number => rooms.reduce((sum, _, room) => sum + (plan.fits(place, room) && plan.mayBeIn(place, room) ? 1 : 0), 0);
  const waiting = movable.filter((place) => plan.seatOf(place) === -1).map((place) => ({ place, choices: choices(place) }));
  for (const { place } of waiting.sort((one, other) => one.choices - other.choices)) plan.seat(place, bestRoom(plan, place, rooms.length).room);
}

function bestRoom(plan: SeatPlan, place: number, rooms: number): { room: number; cost: number } {
  let best = { room: plan.seatOf(place), cost: plan.seatOf(place) === -1 ? Infinity : 0 };
  for (let room = 0; room < rooms; room += 1) {
    if (!plan.mayBeIn(place, room)) continue;
    const cost = plan.changeCost(place, room);
    if (cost < best.cost - BETTER) best = { room, cost };
  }
  return best;
}

/** Moves and exchanges while that betters the whole; answers with how many looks it took. */
function descend({ rooms }: SeatingTask, plan: SeatPlan, order: readonly number[]): number {
  let looks = 0;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const place of order) {
      looks += rooms.length;
      const best = bestRoom(plan, place, rooms.length);
      if (best.cost < -BETTER) {
        plan.seat(place, best.room);
        isBetter = true;
      }
    }
    for (const [at, place] of order.entries())
      for (const other of order.slice(at + 1)) {
        looks += 1;
        if (exchange(plan, place, other)) isBetter = true;
      }
    if (looks > LOOKS_EACH * order.length) break;
  }
  return looks;
}

/** Changes two people's seats if that betters the whole. */
function exchange(plan: SeatPlan, place: number, other: number): boolean {
  const [room, otherRoom] = [plan.seatOf(place), plan.seatOf(other)];
  if (room === otherRoom || !plan.mayBeIn(place, otherRoom) || !plan.mayBeIn(other, room)) return false;
  const first = plan.changeCost(place, otherRoom);
  plan.seat(place, otherRoom);
  const both = first + plan.changeCost(other, room);
  if (both < -BETTER) {
    plan.seat(other, room);
    return true;
  }
  plan.seat(place, room);
  return false;
}

function shuffled(places: readonly number[], random: (below: number) => number): number[] {
  const order = [...places];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = random(last + 1);
    [order[last], order[chosen]] = [order[chosen] ?? 0, order[last] ?? 0];
  }
  return order;
}
