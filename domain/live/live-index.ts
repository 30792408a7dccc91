import type { LiveAgendaSession, LivePerson, LiveRoom, LiveRun, LiveSeat, SummitFacts } from './live-facts.ts';

/** The facts of a summit with ways to what is looked up often. */
export type LiveIndex = SummitFacts & {
  personOf: ReadonlyMap<string, LivePerson>;
  roomOf: ReadonlyMap<string, LiveRoom>;
  agendaOf: ReadonlyMap<string, LiveAgendaSession>;
  runOf: ReadonlyMap<string, LiveRun>;
  /** The seats of a person, one for each breakout session. */
  seatsOf: ReadonlyMap<string, LiveSeat[]>;
  /** Who sits in a room, in the order in which they were seated. */
  seatsIn: ReadonlyMap<string, LiveSeat[]>;
  /** The session that runs; null between sessions. */
  run: LiveRun | null;
};

export function indexFacts(facts: SummitFacts): LiveIndex {
  const [seatsOf, seatsIn] = [new Map<string, LiveSeat[]>(), new Map<string, LiveSeat[]>()];
  for (const seat of facts.seats) {
    gather(seatsOf, seat.accountId, seat);
    gather(seatsIn, seat.roomId, seat);
  }
  return {
    ...facts,
    personOf: new Map(facts.people.map((person) => [person.accountId, person])),
    roomOf: new Map(facts.rooms.map((room) => [room.id, room])),
    agendaOf: new Map(facts.agenda.map((entry) => [entry.id, entry])),
    runOf: new Map(facts.runs.map((run) => [run.agendaSessionId, run])),
    seatsOf,
    seatsIn,
    run: facts.runs.find(({ endedAt }) => endedAt === null) ?? null,
  };
}

function gather<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const gathered = into.get(key);
  if (gathered) gathered.push(value);
  else into.set(key, [value]);
}
