import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#domain/actor.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { isInUse, placeOf } from '#domain/live/place-of.ts';
import { randomFrom } from '#domain/random.ts';
import { isRefusal } from '#domain/refusal.ts';
import { loadSummitFacts } from '#server/services/live/load-facts.ts';
import { aLiveDay, type LiveDay } from '#test/support/live-day.ts';
import { type LiveHouse, openLiveHouse } from '#test/support/live-house.ts';
import { LiveScreen } from '#test/support/live-screen.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const SEEDS = [1, 2, 3, 4];
const STEPS = 60;
/** Screens are compared now and then: each comparison waits for all of them. */
const COMPARE_EVERY = 12;

/** A house in which people act at random, move, lose their line, and in which the server starts anew. */
class RandomDay {
  readonly #day: LiveDay;
  readonly #random: (below: number) => number;
  readonly screens: { person: Person; screen: LiveScreen }[];
  #house: LiveHouse;
  readonly #clock: { now: number };
  readonly done = new Set<string>();

  private constructor(day: LiveDay, clock: { now: number }, house: LiveHouse, seed: number) {
    this.#day = day;
    this.#clock = clock;
    this.#house = house;
    this.#random = randomFrom(seed);
    // One of them on two devices.
    this.screens = [...day.participants.slice(0, 4), ...day.participants.slice(0, 1), day.facilitator].map((person) => ({ person, screen: new LiveScreen(house.url, person.accountId, day.slug) }));
    for (const { screen } of this.screens) screen.watch('me');
  }

  static async open(seed: number): Promise<RandomDay> {
    const day = await aLiveDay(database.db, { rooms: 3, capacity: 3 });
    const clock = { now: Date.now() };
    return new RandomDay(day, clock, await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: day.findPerson, now: () => new Date(clock.now) }), seed);
  }

  said(): string[] {
    return this.#house.said;
  }

  async facts() {
    return indexFacts(await loadSummitFacts(database.db, this.#day.summit.id));
  }

  async close(): Promise<void> {
    for (const { screen } of this.screens) screen.close();
    await this.#house.close();
  }

  /** One thing that happens; a refusal is as good an outcome as any. */
  async step(): Promise<void> {
    const kind = this.#one(['choose', 'choose', 'move', 'move', 'group', 'unseat', 'open', 'later', 'close', 'extend', 'reopen', 'time', 'time', 'out', 'back', 'session', 'solve', 'lobby', 'undo', 'leave', 'arrive', 'line', 'restart'] as const);
    this.done.add(kind);
    await this.#do(kind).catch((thrown: unknown) => {
      if (!isRefusal(thrown)) throw thrown;
    });
  }

  async #do(kind: string): Promise<unknown> {
    const { breakouts, later, rooms, laterRooms, plenary, panel, convener, facilitator, participants, slug } = this.#day;
    const anybody = this.#one(participants);
    const [room, isLater] = this.#random(4) === 0 ? [this.#one(laterRooms), true] : [this.#one(rooms), false];
    const agendaSessionId = isLater ? later.id : breakouts.id;
    const host = (act: LiveAct) => this.#house.services.live.act(this.#one([convener, facilitator]), slug, act);
    const own = (act: LiveAct) => this.#house.services.live.act(anybody, slug, act);
    switch (kind) {
      case 'choose':
        return own({ kind: 'choose-seat', roomId: room.id });
      case 'move':
        return host({ kind: 'move', agendaSessionId, accountIds: [anybody.accountId], roomId: room.id, fromRoomIds: [] });
      case 'group':
        return bothDone(host({ kind: 'move', agendaSessionId, accountIds: participants.slice(0, 3).map(({ accountId }) => accountId), roomId: room.id, fromRoomIds: [] }), own({ kind: 'choose-seat', roomId: this.#one(rooms).id }));
      case 'unseat':
        return host({ kind: 'unseat', roomId: room.id, accountId: anybody.accountId });
      case 'open':
        return host({ kind: 'open-rooms', agendaSessionId: breakouts.id, roomIds: this.#random(2) ? [] : [room.id] });
      case 'later':
        return host({ kind: 'open-rooms', agendaSessionId: later.id, roomIds: [] });
      case 'close':
        return host({ kind: 'close-rooms', agendaSessionId, roomIds: this.#random(2) ? [] : [room.id] });
      case 'extend':
        return host({ kind: 'extend-rooms', agendaSessionId, roomIds: [], minutes: 5 });
      case 'reopen':
        return host({ kind: 'reopen-room', roomId: room.id, minutes: 5 });
      case 'time':
        this.#clock.now += this.#one([1, 10, 45]) * MINUTE_MS;
        return this.#house.services.live.keepTime(0);
      case 'out':
        return own({ kind: 'step-out' });
      case 'back':
        return own({ kind: 'come-back' });
      case 'session':
        return host({ kind: 'start-session', agendaSessionId: this.#one([panel, plenary]).id });
      case 'solve':
        return host({ kind: 'solve-seats', agendaSessionId, seed: this.#random(100) });
      case 'lobby':
        return host({ kind: 'seat-lobby', agendaSessionId });
      case 'undo':
        return host({ kind: 'undo', actId: (await this.facts()).acts.find(({ mayUndo }) => mayUndo)?.id ?? breakouts.id });
      case 'leave':
        return this.#random(3) === 0 ? this.#house.services.joining.leaveSummit(this.#one(participants.slice(4)), slug) : this.#house.services.joining.undoCheckIn(convener, slug, anybody.accountId);
      case 'arrive':
        return this.#house.services.joining.checkIn(convener, slug, anybody.accountId);
      case 'line':
        return this.#one(this.screens).screen.cut();
      default:
        return this.restart();
    }
  }

  async restart(): Promise<void> {
    const port = Number(new URL(this.#house.url).port);
    await this.#house.close();
    this.#house = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: this.#day.findPerson, now: () => new Date(this.#clock.now), port });
  }

  #one<Value>(values: readonly Value[]): Value {
    const value = values[this.#random(values.length)];
    if (value === undefined) throw new Error('Nothing to choose from.');
    return value;
  }
}

/** Waits for two things that happen at once, also where one is refused: nothing goes on once a step is over. */
async function bothDone(...both: [Promise<unknown>, Promise<unknown>]): Promise<void> {
  for (const outcome of await Promise.allSettled(both)) if (outcome.status === 'rejected' && !isRefusal(outcome.reason)) throw outcome.reason;
}

describe('the seat invariant', () => {
  const done = new Set<string>();

  it.each(SEEDS)('[LIVE-10] holds through random moves, times, lines and restarts, and every screen says where its person is (seed %i)', { timeout: 120_000 }, async (seed) => {
    const day = await RandomDay.open(seed);
    try {
      for (let step = 1; step <= STEPS; step += 1) {
        await day.step();
        const facts = await day.facts();
        // One session's rooms are in use at a time, so nobody has two seats that count.
        expect(new Set(facts.rooms.filter(isInUse).map(({ agendaSessionId }) => agendaSessionId)).size).toBeLessThanOrEqual(1);
        for (const seat of facts.seats) expect(facts.roomOf.get(seat.roomId)?.agendaSessionId).toBe(seat.agendaSessionId);
        for (const { accountId, checkedInAt } of facts.people) if (checkedInAt !== null) expect(['lobby', 'plenary', 'seat', 'left']).toContain(placeOf(facts, accountId).kind);
        if (step % COMPARE_EVERY === 0) {
          // A restart gives nobody another place.
          if (step % (2 * COMPARE_EVERY) === 0) await day.restart();
          for (const { person, screen } of day.screens) {
            await expect.poll(() => screen.me()?.place, { timeout: 15_000, message: `${person.name} after ${step} steps ${JSON.stringify([day.said(), screen.closed])}` }).toEqual(placeOf(facts, person.accountId));
            expect(screen.gaps).toBe(0);
          }
        }
      }
    } finally {
      for (const kind of day.done) done.add(kind);
      await day.close();
    }
  });

  it('was tried with everything that can happen', () => {
    expect(done.size).toBe(20);
  });
});
