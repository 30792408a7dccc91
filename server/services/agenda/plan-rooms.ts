import type { DbOrTx } from '#db/client.ts';
import { getAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { type BreakoutRoomRow, deletePlannedRooms, getRoomForChange, insertRoom, listRoomsOfAgendaSessions, listRoomsOfSummit, replaceRoomQuestion, updateChoice, updateRoom } from '#db/repositories/breakout-rooms.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import { followMerges, listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import { MOST_ROOMS, type PlannedRoom } from '#domain/agenda/planned-room.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import { FIRST_TEMPLATE, templatePrompts } from '#domain/live/prompt-templates.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changeAgenda } from './change-agenda.ts';
import { openSummit } from '../summits/open-summit.ts';
import { isFacilitating } from './is-facilitating.ts';

/** Plans another breakout room, as the last of its session; its address is its own within the summit. Refuses who may not edit the agenda, other kinds of session, foreign questions, and as facilitator who is none here. */
export async function addRoom(deps: Deps, actor: Actor, slug: string, input: PlannedRoom): Promise<{ id: string; focus: string }> {
  const { now } = deps;
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  return changeAgenda(deps, summit.id, async (tx) => {
    await requireBreakouts(tx, summit.id, input.agendaSessionId);
    const questionId = await requireQuestion(tx, summit.communityId, input.questionId);
    const rooms = await listRoomsOfSummit(tx, summit.id);
    if (rooms.length >= MOST_ROOMS) throw conflict('too-many-rooms', t`A summit has at most ${MOST_ROOMS} rooms.`);
    const plan = await planOf(tx, summit.id, { prompts: saidIn(spokenFor(summit.language), () => [...templatePrompts(FIRST_TEMPLATE)]), ...input });
    const { focus, agendaSessionId } = input;
    const id = createId();
    const number = Math.max(0, ...rooms.map((room) => room.number)) + 1;
    const roomSlug = freeSlug(slugFrom(focus, 'room'), new Set(rooms.map((room) => room.slug)));
    await insertRoom(tx, { id, agendaSessionId, number, slug: roomSlug, ...plan, state: 'planned', documentId: createId(), createdAt: now() });
    await replaceRoomQuestion(tx, id, questionId);
    await renumber(tx, summit.id);
    return { id, focus };
  });
}

/** Says a planned room anew; its session and its address stay. Refuses who may not edit the agenda, rooms that were opened, foreign questions, and as facilitator who is none here. */
export async function changeRoom(deps: Deps, actor: Actor, slug: string, id: string, input: PlannedRoom): Promise<{ focus: string }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  return changeAgenda(deps, summit.id, async (tx) => {
    requirePlanned(await getRoomForChange(tx, summit.id, id));
    const questionId = await requireQuestion(tx, summit.communityId, input.questionId);
    await updateRoom(tx, id, await planOf(tx, summit.id, input));
    await replaceRoomQuestion(tx, id, questionId);
    return { focus: input.focus };
  });
}

/** Takes a planned room out, and closes up the numbers. Refuses who may not edit the agenda, another name than the room's focus, and rooms that were opened. */
export async function removeRoom(deps: Deps, actor: Actor, slug: string, id: string, typedFocus: string): Promise<{ focus: string }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  return changeAgenda(deps, summit.id, async (tx) => {
    const room = requirePlanned(await getRoomForChange(tx, summit.id, id));
    if (foldName(typedFocus) !== foldName(room.focus)) throw invalid('confirmedName', 'other-focus', t`Type what the room works on, “${room.focus}”, to remove it.`);
    await deletePlannedRooms(tx, [id]);
    await renumber(tx, summit.id);
    return { focus: room.focus };
  });
}

/** Moves a room one place up or down among the rooms of its session; at the end nothing happens. Refuses while one of the two was opened. */
export async function moveRoom(deps: Deps, actor: Actor, slug: string, id: string, direction: 'up' | 'down'): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  await changeAgenda(deps, summit.id, async (tx) => {
    const room = requirePlanned(await getRoomForChange(tx, summit.id, id));
    const rooms = await listRoomsOfAgendaSessions(tx, [room.agendaSessionId]);
    const from = rooms.findIndex((each) => each.id === id);
    const other = rooms[direction === 'up' ? from - 1 : from + 1];
    if (!other) return;
    requirePlanned(other);
    await updateRoom(tx, id, { number: other.number });
    await updateRoom(tx, other.id, { number: room.number });
  });
}

/** Says whether people may choose a room themselves in a breakout session; otherwise those who facilitate seat them. Refuses who may not edit the agenda, and other kinds of session. */
export async function letPeopleChoose(deps: Deps, actor: Actor, slug: string, { agendaSessionId, isChoiceOpen }: { agendaSessionId: string; isChoiceOpen: boolean }): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'agenda.edit');
  await changeAgenda(deps, summit.id, async (tx) => {
    await requireBreakouts(tx, summit.id, agendaSessionId);
    await updateChoice(tx, summit.id, agendaSessionId, isChoiceOpen);
  });
}

/** What is written of a room; who facilitates it is somebody who may. */
async function planOf(tx: DbOrTx, summitId: string, { focus, summary, prompts, capacity, reserve, language, meets, meetingUrl, facilitatorId, attribution }: PlannedRoom) {
  if (facilitatorId && !isFacilitating(await findParticipation(tx, summitId, facilitatorId))) throw invalid('facilitatorId', 'no-facilitator', t`Choose among those who facilitate or convene this summit.`);
  return { focus, summary, prompts, capacity, reserve, language, meets, meetingUrl, facilitatorId, attribution };
}

/** Numbers run through the summit in the order of its agenda. People know an opened room by its number, so they move only while all are planned. */
async function renumber(tx: DbOrTx, summitId: string): Promise<void> {
  const rooms = await listRoomsOfSummit(tx, summitId);
  if (rooms.some(({ state }) => state !== 'planned')) return;
  for (const [position, room] of rooms.entries()) if (room.number !== position + 1) await updateRoom(tx, room.id, { number: position + 1 });
}

function requirePlanned(room: BreakoutRoomRow): BreakoutRoomRow {
  if (room.state === 'planned') return room;
  throw conflict('room-opened', t`Room ${room.number} was opened already, and people’s notes are kept with it. It stays as it is.`);
}

async function requireBreakouts(tx: DbOrTx, summitId: string, agendaSessionId: string): Promise<void> {
  const { kind } = await getAgendaSession(tx, summitId, agendaSessionId);
  if (kind !== 'breakouts') throw invalid('agendaSessionId', 'no-breakouts', t`Rooms meet in a session of the kind “Breakouts”.`);
}

/** The question to attach: the one asked for, or the one it became part of meanwhile. */
async function requireQuestion(tx: DbOrTx, communityId: string, asked: string | null): Promise<string | null> {
  if (asked === null) return null;
  const [questionId = asked] = await followMerges(tx, communityId, [asked]);
  const questions = await listQuestions(tx, communityId);
  if (questions.some(({ id }) => id === questionId)) return questionId;
  throw invalid('questionId', 'foreign-question', t`Choose among the strategic questions of this community.`);
}
