import { listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import { lockSeats } from '#db/repositories/seats.ts';
import { type AgendaSessionRunRow, findRunning, putRun, updateRun } from '#db/repositories/agenda-session-runs.ts';
import { getSummit, updateSummit } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { expectedEnd } from '#domain/live/expected-end.ts';
import { isInUse } from '#domain/live/place-of.ts';
import { conflict } from '#domain/refusal.ts';
import { type ActEntry, type AgendaUseCase, type LiveGiven, noteAct, type OtherUseCase, summitChanged } from '../live-given.ts';
import { closeSoftly, extendRooms, requireSeenEnd } from './room-times.ts';

/** A session that was over so soon was started by mistake: when it is started for good, that is its beginning. */
const HARDLY_BEGUN_MS = 2 * MINUTE_MS;

/** Makes a session the one that runs; one that was ended goes on from when it began first, unless it had hardly begun. Refuses with `runs-already`. The seats of the summit are to be held. */
export async function beginRun(tx: DbOrTx, given: LiveGiven, entry: ActEntry, former: AgendaSessionRunRow | null = null): Promise<{ endsAt: Date }> {
  const { summit, person, now } = given;
  const running = await findRunning(tx, summit.id);
  if (running?.agendaSessionId === entry.id) throw conflict('runs-already', `“${entry.title}” runs already.`);
  if (running) await endRun(tx, given, running.agendaSessionId);
  const endsAt = new Date(expectedEnd({ startsAt: entry.startsAt.getTime(), endsAt: entry.endsAt.getTime() }, now.getTime()));
  const startedAt = former !== null && lastedMs(former, now) >= HARDLY_BEGUN_MS ? former.startedAt : now;
  await putRun(tx, { agendaSessionId: entry.id, summitId: summit.id, startedAt, endsAt, startedById: person.accountId });
  return { endsAt };
}

const lastedMs = ({ startedAt, endedAt }: AgendaSessionRunRow, now: Date): number => (endedAt ?? now).getTime() - startedAt.getTime();

async function endRun(tx: DbOrTx, { now }: LiveGiven, agendaSessionId: string): Promise<void> {
  await updateRun(tx, agendaSessionId, { endedAt: now });
  await closeSoftly(tx, (await listRoomsOfAgendaSessions(tx, [agendaSessionId])).filter(({ state }) => state === 'open'), now);
}

/** Gives the session that runs, and rooms of it that are in use, some minutes more. Refuses with `not-running`, and when others did so since (`extended-meanwhile`). */
export const extendRun: AgendaUseCase<'extend-session'> = async (given, { minutes, until }) => {
  const { deps, summit, entry, now } = given;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    const run = await requireRunning(tx, summit.id, entry);
    requireSeenEnd([run.endsAt], until);
    await updateRun(tx, entry.id, { endsAt: new Date(Math.max(run.endsAt.getTime(), now.getTime()) + minutes * MINUTE_MS) });
    await extendRooms(tx, (await listRoomsOfAgendaSessions(tx, [entry.id])).filter(isInUse), minutes, now);
    await noteAct(tx, given, 'extend-session', `gave “${entry.title}” ${minutes} min more`);
  });
  return { changes: summitChanged, areTimesChanged: true };
};

/** Ends the session that runs; rooms that are in use close softly. Refuses with `not-running`. */
export const endTheRun: AgendaUseCase<'end-session'> = async (given) => {
  const { deps, summit, entry } = given;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    await requireRunning(tx, summit.id, entry);
    await endRun(tx, given, entry.id);
    await noteAct(tx, given, 'end-session', `ended “${entry.title}”`);
  });
  return { changes: summitChanged, areTimesChanged: true };
};

async function requireRunning(tx: DbOrTx, summitId: string, { id, title }: ActEntry) {
  const run = await findRunning(tx, summitId);
  if (run?.agendaSessionId !== id) throw conflict('not-running', `“${title}” does not run any more. Look at the run sheet again; nothing was changed.`);
  return run;
}

/** Takes over the run of the day. Refuses with `lead-changed` when somebody else took it meanwhile. */
export const takeLead: OtherUseCase<'take-lead'> = async (given, { from }) => {
  const { deps, summit, person } = given;
  await deps.db.transaction(async (tx) => {
    await lockSeats(tx, summit.id);
    // Somebody else may have taken over between this press and now.
    const { leadId } = await getSummit(tx, summit.id);
    if ((leadId ?? '') !== from) throw conflict('lead-changed', 'Somebody else took over meanwhile. Look again; nothing was changed.');
    await updateSummit(tx, summit.id, { leadId: person.accountId });
    await noteAct(tx, given, 'take-lead', 'took over the run of the day');
  });
  return { changes: summitChanged };
};
