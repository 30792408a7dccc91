import { perspectiveOf } from '../perspective.ts';
import type { Pair, SeatingScore, SeatingTask } from './seating.ts';
import { costOf, weights, wishMissed } from './weights.ts';

const NOWHERE = -1;
/** The kinds of educators count for half: a coach in place of a teacher is less amiss than a funder. */
const KIND_SHARE = 0.5;

/** Seats that can be changed one by one. People and rooms are numbered as they stand in the task; -1 is no room. */
export type SeatPlan = ReturnType<typeof createSeatPlan>;

/** A plan in which nobody has a seat. What one change would cost is known without looking at the whole. */
export function createSeatPlan({ sitters, rooms, together, apart, formerly }: SeatingTask) {
  const numberOf = new Map(sitters.map(({ id }, place) => [id, place]));
  const roomNumberOf = new Map(rooms.map(({ id }, place) => [id, place]));
  const allSeats = rooms.reduce((sum, { capacity }) => sum + capacity, 0) || 1;
  const groups = groupsIn(sitters);
  // Of each group how many there should be in each room, and are.
  const wanted = groups.map(({ members, share }) => ({ share, counts: rooms.map(({ capacity }) => (members.length * capacity) / allSeats) }));
  const counts = groups.map(() => new Int32Array(rooms.length));
  const groupsOf: number[][] = sitters.map(() => []);
  groups.forEach(({ members }, group) => members.forEach((place) => groupsOf[place]?.push(group)));
  const wantedSize = rooms.map(({ capacity }) => (sitters.length * capacity) / allSeats);
  const sizes = new Int32Array(rooms.length);
  const seats = new Int32Array(sitters.length).fill(NOWHERE);
  const [wishes, misfits] = [sitters.map(({ preferences }) => rooms.map(({ id }) => wishMissed(preferences, id))), sitters.map((sitter) => rooms.map((room) => !fits(sitter, room)))];
  const barred = sitters.map(({ barredFrom }) => new Set(barredFrom.flatMap((id) => roomNumberOf.get(id) ?? [])));
  const formerSeat = sitters.map(({ seatedIn }) => (seatedIn === null ? NOWHERE : (roomNumberOf.get(seatedIn) ?? NOWHERE)));
  const friends = neighbours(together, numberOf, sitters.length);
  const strangers = neighbours(apart, numberOf, sitters.length);
  const partners = neighbours(formerly, numberOf, sitters.length);
  const near = (others: readonly number[], room: number): number => others.reduce((sum, other) => sum + (seats[other] === room ? 1 : 0), 0);

  /** What it costs that one more sits in a room, or with `step` -1 what it costs that one fewer does. */
  const crowdCost = (place: number, room: number, step: 1 | -1): number => {
    const { capacity = 0, reserve = 0 } = rooms[room] ?? {};
    const size = sizes[room] ?? 0;
    let cost = weights.sizes * square(size, wantedSize[room] ?? 0, step);
    cost += weights.overfull * beyond(size, capacity, step) + weights.reserved * beyond(size, capacity - reserve, step);
    for (const group of groupsOf[place] ?? []) cost += weights.perspectives * (wanted[group]?.share ?? 0) * square(counts[group]?.[room] ?? 0, wanted[group]?.counts[room] ?? 0, step);
    return cost;
  };
  /** What it costs that somebody sits in a room, apart from how full it is. */
  const placeCost = (place: number, room: number): number =>
    weights.wishes * (wishes[place]?.[room] ?? 0) +
    (misfits[place]?.[room] ? weights.misplaced : 0) +
    (formerSeat[place] !== NOWHERE && formerSeat[place] !== room ? weights.moved : 0) -
    weights.parted * near(friends[place] ?? [], room) +
    weights.unparted * near(strangers[place] ?? [], room) +
    weights.again * near(partners[place] ?? [], room);

  const seatOf = (place: number): number => seats[place] ?? NOWHERE;
  /** How much more the whole would cost if somebody changed to a room. */
  const changeCost = (place: number, room: number): number => {
    const from = seatOf(place);
    if (from === room) return 0;
    const leaving = from === NOWHERE ? 0 : crowdCost(place, from, -1) - placeCost(place, from);
    return leaving + (room === NOWHERE ? 0 : crowdCost(place, room, 1) + placeCost(place, room));
  };
  const count = (place: number, room: number, step: 1 | -1) => {
    if (room === NOWHERE) return;
    sizes[room] = (sizes[room] ?? 0) + step;
    for (const group of groupsOf[place] ?? []) {
      const inRooms = counts[group];
      if (inRooms) inRooms[room] = (inRooms[room] ?? 0) + step;
    }
  };
  const seat = (place: number, room: number): void => {
    count(place, seatOf(place), -1);
    count(place, room, 1);
    seats[place] = room;
  };

  /** The whole, reckoned anew. */
  const score = (): SeatingScore => {
    const apartFrom = (others: readonly (readonly number[])[], isNear: boolean): number =>
      others.reduce((sum, of, place) => sum + of.filter((other) => other > place && (seats[other] === seats[place]) === isNear).length, 0);
    const overRooms = (of: (room: number) => number): number => rooms.reduce((sum, _, room) => sum + of(room), 0);
    const over = (of: (place: number, room: number) => number): number => sitters.reduce((sum, _, place) => sum + (seatOf(place) === NOWHERE ? 0 : of(place, seatOf(place))), 0);
    return {
      sizes: overRooms((room) => ((sizes[room] ?? 0) - (wantedSize[room] ?? 0)) ** 2),
      perspectives: groups.reduce((sum, { share }, group) => sum + share * overRooms((room) => ((counts[group]?.[room] ?? 0) - (wanted[group]?.counts[room] ?? 0)) ** 2), 0),
      wishes: over((place, room) => wishes[place]?.[room] ?? 0),
      parted: apartFrom(friends, false),
      unparted: apartFrom(strangers, true),
      misplaced: over((place, room) => (misfits[place]?.[room] ? 1 : 0)),
      overfull: overRooms((room) => Math.max(0, (sizes[room] ?? 0) - (rooms[room]?.capacity ?? 0))),
      reserved: overRooms((room) => Math.max(0, (sizes[room] ?? 0) - (rooms[room]?.capacity ?? 0) + (rooms[room]?.reserve ?? 0))),
      again: apartFrom(partners, true),
      moved: over((place, room) => (formerSeat[place] !== NOWHERE && formerSeat[place] !== room ? 1 : 0)),
    };
  };
  return { seatOf, seat, changeCost, score, cost: () => costOf(score()), seats: () => seats.slice(), fits: (place: number, room: number) => !misfits[place]?.[room], mayBeIn: (place: number, room: number) => !barred[place]?.has(room), roomNumberOf };
}

/** Everybody of one perspective, and the educators of each kind. */
function groupsIn(sitters: SeatingTask['sitters']): { members: number[]; share: number }[] {
  const perspectives = new Map<string, number[]>();
  const kinds = new Map<string, number[]>();
  sitters.forEach(({ speaksAs }, place) => {
    const perspective = perspectiveOf(speaksAs);
    join(perspectives, perspective, place);
    if (perspective !== speaksAs) join(kinds, speaksAs, place);
  });
  return [...[...perspectives.values()].map((members) => ({ members, share: 1 })), ...[...kinds.values()].map((members) => ({ members, share: KIND_SHARE }))];
}

function join(groups: Map<string, number[]>, name: string, place: number): void {
  const members = groups.get(name);
  if (members) members.push(place);
  else groups.set(name, [place]);
}

const fits = ({ languages, needs }: SeatingTask['sitters'][number], { language, meets }: SeatingTask['rooms'][number]): boolean =>
  (language === null || languages.length === 0 || languages.includes(language)) && needs.every((need) => meets.includes(need));

/** By how much the square of what is amiss grows with one step. */
const square = (count: number, ideal: number, step: 1 | -1): number => 2 * step * (count - ideal) + 1;

/** By how much what is beyond a bound grows with one step. */
const beyond = (count: number, bound: number, step: 1 | -1): number => Math.max(0, count + step - bound) - Math.max(0, count - bound);

function neighbours(pairs: readonly Pair[], numberOf: ReadonlyMap<string, number>, count: number): number[][] {
  const found: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const [one, other] of pairs) {
    const [place, otherPlace] = [numberOf.get(one), numberOf.get(other)];
    if (place === undefined || otherPlace === undefined || place === otherPlace) continue;
    found[place]?.add(otherPlace);
    found[otherPlace]?.add(place);
  }
  return found.map((others) => [...others]);
}
