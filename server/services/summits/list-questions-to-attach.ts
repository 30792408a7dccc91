import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { listRoomQuestions, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import type { AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

export type AttachableAgendaSession = { id: string; title: string; kind: AgendaSessionKind; startsAt: Date };
export type RoomOfQuestion = { id: string; number: number; focus: string };
export type QuestionToAttach = { id: string; text: string; state: StrategicQuestionState; points: number; people: number; attachedTo: AttachableAgendaSession[]; inRooms: RoomOfQuestion[] };
export type QuestionsToAttach = { timeZone: string; agendaSessions: AttachableAgendaSession[]; questions: QuestionToAttach[] };

/** Lists the community's questions, heaviest first, with the sessions and the rooms that take them up. For conveners. */
export async function listQuestionsToAttach({ db }: Deps, actor: Actor, slug: string): Promise<QuestionsToAttach> {
  const { summit } = await openSummit(db, actor, slug, 'question.attach');
  const [agenda, rooms, rows] = await Promise.all([listAgenda(db, summit.id), listRoomsOfSummit(db, summit.id), listQuestions(db, summit.communityId)]);
  const questionOf = await listRoomQuestions(db, rooms.map(({ id }) => id));
  const short = ({ id, title, kind, startsAt }: AttachableAgendaSession): AttachableAgendaSession => ({ id, title, kind, startsAt });
  const questions = rows.map(({ id, text, state, points, people }) => ({
    id,
    text,
    state,
    points,
    people,
    attachedTo: agenda.filter(({ questionIds }) => questionIds.includes(id)).map(short),
    inRooms: rooms.filter((room) => questionOf.get(room.id) === id).map((room) => ({ id: room.id, number: room.number, focus: room.focus })),
  }));
  const wanted = questions.filter(({ state, attachedTo, inRooms }) => state === 'open' || attachedTo.length + inRooms.length > 0);
  return { timeZone: summit.timeZone, agendaSessions: agenda.filter(({ kind }) => kind !== 'break').map(short), questions: wanted };
}
