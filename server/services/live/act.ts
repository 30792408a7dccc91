import { findAgendaLine } from '#db/repositories/live-facts.ts';
import { getLiveRoom, type RoomOfSummit } from '#db/repositories/live-rooms.ts';
import type { Actor } from '#domain/actor.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';
import { agendaUseCases, otherUseCases, roomUseCases } from './use-cases.ts';
import { factsOfAct, factsOfRoomAct } from './facts-of-act.ts';
import type { ActEntry, AgendaAct, LiveGiven, Outcome, RoomAct } from './live-given.ts';

/**
 * Does one act in a live summit, by whichever door it came: finds the room or session that it is about, asks whether the actor
 * may, does it in one transaction, and tells everybody whom it concerns. Refuses like the summit, what is not of this summit with
 * `not-found`, and as the act itself does.
 */
export async function act(deps: Deps, actor: Actor, slug: string, asked: LiveAct): Promise<void> {
  const person = requirePerson(actor);
  await deps.limit('act', person.accountId);
  const { summit, standing } = await openSummit(deps.db, actor, slug, 'summit.read');
  const outcome = await perform({ deps, summit, standing, person, now: deps.now() }, asked);
  if (outcome.areTimesChanged) deps.live().timesChanged();
  for (const scope of outcome.access ?? []) deps.notesAccessChanged(scope);
  for (const scope of outcome.takenOut ?? []) deps.accessChanged(scope);
  deps.live().changed(summit.id, outcome.changes);
  await outcome.afterwards?.();
}

async function perform(given: LiveGiven, asked: LiveAct): Promise<Outcome> {
  if (isRoomAct(asked)) {
    const room = await getLiveRoom(given.deps.db, given.summit.id, asked.roomId);
    requireCan(given.standing, `live.${asked.kind}`, await factsOfRoomAct(given, room, asked));
    return useCaseOf(roomUseCases, asked)({ ...given, room }, asked);
  }
  if (isAgendaAct(asked)) {
    const entry = await findAgendaLine(given.deps.db, given.summit.id, asked.agendaSessionId);
    if (!entry) throw notFound('session');
    requireCan(given.standing, `live.${asked.kind}`, { ...factsOfAct(given.summit), isChoiceOpen: entry.isChoiceOpen });
    return useCaseOf(agendaUseCases, asked)({ ...given, entry }, asked);
  }
  requireCan(given.standing, `live.${asked.kind}`, factsOfAct(given.summit));
  return useCaseOf(otherUseCases, asked)(given, asked);
}

const isRoomAct = (asked: LiveAct): asked is RoomAct => asked.kind in roomUseCases;
const isAgendaAct = (asked: Exclude<LiveAct, RoomAct>): asked is AgendaAct => asked.kind in agendaUseCases;

/** The table holds for each kind what takes acts of that kind; that the two belong together is more than the compiler follows. */
const useCaseOf = (table: Record<string, unknown>, { kind }: LiveAct) => table[kind] as (given: LiveGiven & { room?: RoomOfSummit; entry?: ActEntry }, asked: LiveAct) => Promise<Outcome>;
