import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { listRoomQuestions, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaSummitView, viewAgendaSummit } from './agenda-view.ts';

export type PlannedRoomView = { id: string; number: number; slug: string; focus: string; summary: string; questionId: string | null; isPlanned: boolean };
export type RoomsView = {
  summit: AgendaSummitView;
  /** The breakout sessions of the agenda in order of time, with their rooms by number. */
  breakouts: { id: string; title: string; startsAt: Date; rooms: PlannedRoomView[] }[];
  questions: { id: string; text: string }[];
};

/** The breakout rooms planned for a summit. Refuses who may not edit the agenda. */
export async function prepareRooms({ db }: Deps, actor: Actor, slug: string): Promise<RoomsView> {
  const { summit } = await openSummit(db, actor, slug, 'agenda.edit');
  const [agenda, rooms, questions] = await Promise.all([listAgenda(db, summit.id), listRoomsOfSummit(db, summit.id), listQuestions(db, summit.communityId)]);
  const questionOf = await listRoomQuestions(db, rooms.map(({ id }) => id));
  const viewed = rooms.map(({ id, number, slug: roomSlug, focus, summary, state, agendaSessionId }) => ({
    agendaSessionId,
    room: { id, number, slug: roomSlug, focus, summary, questionId: questionOf.get(id) ?? null, isPlanned: state === 'planned' },
  }));
  return {
    summit: viewAgendaSummit(summit),
    breakouts: agenda
      .filter(({ kind }) => kind === 'breakouts')
      .map(({ id, title, startsAt }) => ({ id, title, startsAt, rooms: viewed.filter((each) => each.agendaSessionId === id).map(({ room }) => room) })),
    questions: questions.map(({ id, text }) => ({ id, text })),
  };
}
