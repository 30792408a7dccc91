import { gathered } from '../gathered.ts';
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
  return {
    ...facts,
    personOf: new Map(facts.people.map((person) => [person.accountId, person])),
    roomOf: new Map(facts.rooms.map((room) => [room.id, room])),
    agendaOf: new Map(facts.agenda.map((entry) => [entry.id, entry])),
    runOf: new Map(facts.runs.map((run) => [run.agendaSessionId, run])),
    seatsOf: gathered(facts.seats, ({ accountId }) => accountId, (seat) => seat),
    seatsIn: gathered(facts.seats, ({ roomId }) => roomId, (seat) => seat),
    run: facts.runs.find(({ endedAt }) => endedAt === null) ?? null,
  };
}
