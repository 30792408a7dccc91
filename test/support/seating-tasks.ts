import { perspectiveKeys } from '#domain/perspective.ts';
import { randomFrom } from '#domain/random.ts';
import { createSeatPlan } from '#domain/seating/seat-plan.ts';
import type { SeatingRoom, SeatingScore, SeatingTask, Sitter } from '#domain/seating/seating.ts';
import { costOf } from '#domain/seating/weights.ts';

export const aSitter = (id: string, given: Partial<Sitter> = {}): Sitter => ({ id, speaksAs: 'teacher', languages: [], needs: [], preferences: [], pinnedTo: null, seatedIn: null, barredFrom: [], ...given });
export const aRoom = (id: string, given: Partial<SeatingRoom> = {}): SeatingRoom => ({ id, capacity: 4, reserve: 0, language: null, meets: [], ...given });
export const aTask = (sitters: Sitter[], rooms: SeatingRoom[], given: Partial<SeatingTask> = {}): SeatingTask => ({ sitters, rooms, together: [], apart: [], formerly: [], seed: 1, ...given });
export const people = (count: number, given: (place: number) => Partial<Sitter> = () => ({})): Sitter[] => Array.from({ length: count }, (_, place) => aSitter(`p${place}`, given(place)));

/** A task in which something of everything is asked. */
export function aRandomTask(seed: number, sitters: number, rooms: number): SeatingTask {
  const random = randomFrom(seed);
  const roomIds = Array.from({ length: rooms }, (_, room) => `r${room}`);
  const pairs = (count: number) => Array.from({ length: count }, () => [`p${random(sitters)}`, `p${random(sitters)}`] as const);
  return aTask(
    people(sitters, () => ({
      speaksAs: perspectiveKeys[random(perspectiveKeys.length)] ?? 'other',
      languages: random(3) === 0 ? ['es', 'en'] : ['en'],
      needs: random(12) === 0 ? ['step-free'] : [],
      preferences: random(2) === 0 ? [roomIds[random(rooms)] ?? '', roomIds[random(rooms)] ?? ''] : [],
      seatedIn: random(4) === 0 ? (roomIds[random(rooms)] ?? null) : null,
      pinnedTo: random(20) === 0 ? (roomIds[random(rooms)] ?? null) : null,
    })),
    roomIds.map((id, room) => aRoom(id, { capacity: Math.ceil((sitters * 1.3) / rooms) + 1, reserve: 1, language: room % 4 === 1 ? 'es' : null, meets: room % 2 === 0 ? ['step-free'] : [] })),
    { together: pairs(sitters / 6), apart: pairs(sitters / 8), formerly: pairs(sitters), seed },
  );
}

/** What a seating costs in which each sitter, by their place in the task, has the room of that number. */
export const costOfSeats = (task: SeatingTask, seatOf: (place: number) => number): number => costOf(scoreOfSeats(task, seatOf));

function scoreOfSeats(task: SeatingTask, seatOf: (place: number) => number): SeatingScore {
  const plan = createSeatPlan(task);
  task.sitters.forEach((_, place) => plan.seat(place, seatOf(place)));
  return plan.score();
}

/** What a facilitator does with a pack of cards: people in an order of chance, one to each room in turn. */
export function dealtOut(task: SeatingTask, random: (below: number) => number): { score: SeatingScore; cost: number } {
  const order = task.sitters.map((_, place) => ({ place, lot: random(1_000_000_000) })).sort((one, other) => one.lot - other.lot);
  const turns = new Map(order.map(({ place }, turn) => [place, turn % task.rooms.length]));
  const score = scoreOfSeats(task, (place) => turns.get(place) ?? 0);
  return { score, cost: costOf(score) };
}
