import { describe, expect, it } from 'vitest';
import { aRandomTask, aRoom, aSitter, aTask, costOfSeats, dealtOut, people } from '#test/support/seating-tasks.ts';
import { randomFrom } from '../random.ts';
import { createSeatPlan } from './seat-plan.ts';
import { seatReason } from './seat-reason.ts';
import type { SeatingRoom, SeatingTask, Sitter } from './seating.ts';
import { solveSeating } from './solve-seating.ts';
import { costOf } from './weights.ts';

/** The least that any seating costs, found by trying all of them. */
function leastCost(task: SeatingTask): number {
  const [count, rooms] = [task.sitters.length, task.rooms.length];
  const pinned = task.sitters.map(({ pinnedTo }) => task.rooms.findIndex(({ id }) => id === pinnedTo));
  let least = Infinity;
  for (let all = 0; all < rooms ** count; all += 1) {
    const seatOf = (place: number) => Math.floor(all / rooms ** place) % rooms;
    if (pinned.every((room, place) => room === -1 || room === seatOf(place))) least = Math.min(least, costOfSeats(task, seatOf));
  }
  return least;
}

describe('seating people in rooms', () => {
  it('spreads perspectives evenly, and the kinds of educators too', () => {
    const sitters = [...people(4, () => ({ speaksAs: 'teacher' })), ...people(4, () => ({ speaksAs: 'coach' })), ...people(4, () => ({ speaksAs: 'funder' }))].map((sitter, place) => ({ ...sitter, id: `p${place}` }));
    const { seats } = solveSeating(aTask(sitters, [aRoom('a', { capacity: 6 }), aRoom('b', { capacity: 6 })]));
    for (const room of ['a', 'b'])
      for (const speaksAs of ['teacher', 'coach', 'funder']) expect(sitters.filter((sitter) => seats.get(sitter.id) === room && sitter.speaksAs === speaksAs)).toHaveLength(2);
  });

  it('leaves who was placed by hand, keeps apart and together whom it should, and seats nobody where they cannot take part', () => {
    const sitters = [aSitter('pinned', { pinnedTo: 'b' }), aSitter('friend'), aSitter('foe'), aSitter('speaker', { languages: ['es'] }), aSitter('wheels', { needs: ['step-free'] })];
    const rooms = [aRoom('a', { language: 'en', meets: ['step-free'] }), aRoom('b', { meets: [] })];
    const { seats, score } = solveSeating(aTask(sitters, rooms, { together: [['pinned', 'friend']], apart: [['foe', 'pinned']] }));
    expect(Object.fromEntries(seats)).toEqual({ pinned: 'b', friend: 'b', foe: 'a', speaker: 'b', wheels: 'a' });
    expect(score).toMatchObject({ misplaced: 0, unparted: 0, parted: 0 });
  });

  it('gives wishes, the first before the second, and fresh company where nothing else is at stake', () => {
    const wishing = solveSeating(aTask([aSitter('a', { preferences: ['x', 'y'] }), aSitter('b', { preferences: ['x', 'y'] }), aSitter('c', { preferences: ['y', 'x'] })], [aRoom('x', { capacity: 1 }), aRoom('y', { capacity: 1 }), aRoom('z', { capacity: 1 })]));
    expect(wishing.score.wishes).toBe(1);
    const { seats } = solveSeating(aTask(people(4), [aRoom('x', { capacity: 2 }), aRoom('y', { capacity: 2 })], { formerly: [['p0', 'p1'], ['p2', 'p3']] }));
    expect(seats.get('p0')).not.toBe(seats.get('p1'));
  });

  it('keeps reserve seats for who comes late, until somebody could not be seated otherwise', () => {
    const rooms = [aRoom('a', { capacity: 3, reserve: 1 }), aRoom('b', { capacity: 3, reserve: 1 })];
    expect(solveSeating(aTask(people(4), rooms)).score.reserved).toBe(0);
    const full = solveSeating(aTask(people(6), rooms));
    expect(full.score).toMatchObject({ reserved: 2, overfull: 0 });
    expect(solveSeating(aTask(people(7), rooms)).seats.size).toBe(7);
    expect(solveSeating(aTask(people(2), [])).seats.size).toBe(0);
  });

  it('seats nobody in a room that they are barred from, whatever it costs, who is barred from all in none, and the others as well as can be', () => {
    const rooms = [aRoom('a', { capacity: 1 }), aRoom('b', { meets: ['step-free'] })];
    const sitters = [aSitter('out', { barredFrom: ['b'], needs: ['step-free'], preferences: ['b'], seatedIn: 'b' }), aSitter('also', { barredFrom: ['b'] }), aSitter('nowhere', { barredFrom: ['a', 'b'] }), aSitter('free')];
    expect(Object.fromEntries(solveSeating(aTask(sitters, rooms)).seats)).toEqual({ out: 'a', also: 'a', free: 'b' });
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = randomFrom(seed);
      const { sitters: drawn, ...task } = aRandomTask(seed, 24, 4);
      const barring = drawn.map((sitter) => ({ ...sitter, pinnedTo: null, barredFrom: ['r0', 'r1', 'r2', 'r3'].filter(() => random(3) === 0) }));
      const { seats } = solveSeating({ ...task, sitters: barring });
      for (const { id, barredFrom } of barring) {
        expect(barredFrom).not.toContain(seats.get(id));
        expect(seats.has(id)).toBe(barredFrom.length < 4);
      }
    }
  });

  it('gives the same seats for the same task', () => {
    const task = aRandomTask(7, 40, 5);
    expect([...solveSeating(task).seats]).toEqual([...solveSeating(task).seats]);
  });

  it('changes few seats when it is run again, and none when nothing changed', () => {
    const task = aRandomTask(3, 60, 6);
    const first = solveSeating(task);
    const again = (sitters: readonly Sitter[]) => sitters.map((sitter) => ({ ...sitter, seatedIn: first.seats.get(sitter.id) ?? null }));
    expect(solveSeating({ ...task, sitters: again(task.sitters), seed: 99 }).score.moved).toBe(0);
    const withMore = solveSeating({ ...task, sitters: [...again(task.sitters), aSitter('late1'), aSitter('late2', { speaksAs: 'funder' })] });
    expect(withMore.seats.has('late1')).toBe(true);
    expect(withMore.score.moved).toBeLessThanOrEqual(3);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is as good as the best of all seatings of a small task (%i)', (seed) => {
    const task = aRandomTask(seed, 8, 3);
    expect(costOf(solveSeating(task).score)).toBeCloseTo(leastCost(task), 6);
  });

  it.each([1, 2, 3])('falls far less short than seats drawn by lot (%i)', (seed) => {
    const task = aRandomTask(seed, 120, 12);
    const random = randomFrom(seed);
    const drawn = Array.from({ length: 20 }, () => costOfSeats(task, () => random(task.rooms.length)));
    expect(costOf(solveSeating(task).score)).toBeLessThan(Math.min(...drawn) / 4);
  });

  it.each([[10, 2], [7, 3], [6, 4]])('is as good as the best of all seatings, too, of %i people in %i rooms', (sitters, rooms) => {
    for (const seed of [11, 12]) {
      const task = aRandomTask(seed, sitters, rooms);
      expect(costOf(solveSeating(task).score)).toBeCloseTo(leastCost(task), 6);
    }
  });

  it.each([1, 2, 3])('is better in each respect than people dealt out evenly by lot (%i)', (seed) => {
    const task = aRandomTask(seed, 120, 12);
    const { score } = solveSeating(task);
    const random = randomFrom(seed);
    const dealt = Array.from({ length: 20 }, () => dealtOut(task, random).score);
    for (const part of ['perspectives', 'wishes', 'parted', 'unparted', 'misplaced', 'again', 'moved'] as const) expect([part, score[part]]).toEqual([part, Math.min(score[part], ...dealt.map((each) => each[part]))]);
    expect(score.perspectives).toBeLessThan(Math.min(...dealt.map(({ perspectives }) => perspectives)) / 2);
    expect(score).toMatchObject({ unparted: 0, overfull: 0 });
  });

  it('knows what one change costs without looking at the whole', () => {
    for (const seed of [1, 2, 3]) {
      const task = aRandomTask(seed, 24, 4);
      const plan = createSeatPlan(task);
      const random = randomFrom(seed);
      task.sitters.forEach((_, place) => plan.seat(place, random(4)));
      for (let change = 0; change < 50; change += 1) {
        const [place, room, before] = [random(24), random(4), plan.cost()];
        const told = plan.changeCost(place, room);
        plan.seat(place, room);
        expect(plan.cost() - before).toBeCloseTo(told, 6);
      }
    }
  });
});

describe('why somebody sits where they do', () => {
  const reasonFor = (sitter: Sitter, others: Sitter[], room: SeatingRoom, given: Partial<SeatingTask> = {}) =>
    seatReason(aTask([sitter, ...others], [room, aRoom('other')], given), new Map([sitter, ...others].map(({ id }) => [id, room.id])), sitter);

  it('is what weighed most', () => {
    const others = people(2);
    expect(reasonFor(aSitter('me', { pinnedTo: 'x', preferences: ['x'] }), others, aRoom('x'))).toBe('pinned');
    expect(reasonFor(aSitter('me', { needs: ['step-free'] }), others, aRoom('x', { meets: ['step-free'] }))).toBe('needs step-free');
    expect(reasonFor(aSitter('me', { languages: ['es'] }), others, aRoom('x', { language: 'es' }))).toBe('speaks es');
    expect(reasonFor(aSitter('me'), others, aRoom('x'), { together: [['p0', 'me']] })).toBe('together');
    expect(reasonFor(aSitter('me', { preferences: ['x'] }), others, aRoom('x'))).toBe('wish 0');
    expect(reasonFor(aSitter('me', { preferences: ['y', 'x'] }), others, aRoom('x'))).toBe('wish 1');
    expect(reasonFor(aSitter('me', { seatedIn: 'x' }), others, aRoom('x'))).toBe('stays');
    expect(reasonFor(aSitter('me', { speaksAs: 'funder' }), others, aRoom('x'))).toBe('only funder');
    expect(reasonFor(aSitter('me'), others, aRoom('x'))).toBe('even');
  });
});
