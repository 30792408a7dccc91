import { findAgendaLine } from '#db/repositories/live-facts.ts';
import type { RoomOfSummit } from '#db/repositories/live-rooms.ts';
import type { RoomPlace } from '#db/repositories/live-places.ts';
import type { Actor } from '#domain/actor.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { agendaUseCases, otherUseCases, roomUseCases } from './use-cases.ts';
import { factsOfRoomAct } from './facts-of-act.ts';
import type { ActEntry, AgendaAct, LiveGiven, Outcome, RoomAct } from './live-given.ts';
import { openLive, type OpenLive } from './open-live.ts';

/**
 * Does one act in a live summit, by whichever door it came: finds the room or session that it is about, asks whether the actor
 * may, does it in one transaction, and tells everybody whom it concerns. Refuses like the summit, what is not of this summit with
 * `not-found`, and as the act itself does.
 */
export async function act(deps: Deps, actor: Actor, slug: string, asked: LiveAct): Promise<void> {
  const person = requirePerson(actor);
  await deps.limit('act', person.accountId);
  const live = await openLive(deps, person, slug, isRoomAct(asked) ? asked.roomId : null);
  const { summit, standing } = live;
  const outcome = await perform({ deps, summit, standing, person, now: deps.now() }, live, asked);
  if (outcome.areTimesChanged) deps.live().timesChanged();
  for (const scope of outcome.access ?? []) deps.notesAccessChanged(scope);
  for (const scope of outcome.takenOut ?? []) deps.accessChanged(scope);
  deps.live().changed(summit.id, outcome.changes);
  await outcome.afterwards?.();
}

async function perform(given: LiveGiven, live: OpenLive, asked: LiveAct): Promise<Outcome> {
  if (isRoomAct(asked)) {
    const room = requireRoom(live);
    requireCan(given.standing, `live.${asked.kind}`, await factsOfRoomAct(given, live, room, asked));
    return useCaseOf(roomUseCases, asked)({ ...given, room }, asked);
  }
  if (isAgendaAct(asked)) {
    const entry = await findAgendaLine(given.deps.db, given.summit.id, asked.agendaSessionId);
    if (!entry) throw notFound('session');
    requireCan(given.standing, `live.${asked.kind}`, { ...live.facts, isChoiceOpen: entry.isChoiceOpen });
    return useCaseOf(agendaUseCases, asked)({ ...given, entry }, asked);
  }
  requireCan(given.standing, `live.${asked.kind}`, live.facts);
  return useCaseOf(otherUseCases, asked)(given, asked);
}

function requireRoom({ room }: OpenLive): RoomPlace {
  if (room === null) throw notFound('room');
  return room;
}

const isRoomAct = (asked: LiveAct): asked is RoomAct => asked.kind in roomUseCases;
const isAgendaAct = (asked: Exclude<LiveAct, RoomAct>): asked is AgendaAct => asked.kind in agendaUseCases;

/** The table holds for each kind what takes acts of that kind; that the two belong together is more than the compiler follows. */
const useCaseOf = (table: Record<string, unknown>, { kind }: LiveAct) => table[kind] as (given: LiveGiven & { room?: RoomOfSummit; entry?: ActEntry }, asked: LiveAct) => Promise<Outcome>;
