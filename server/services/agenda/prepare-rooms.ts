import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { type BreakoutRoomRow, listOpenChoices, listRoomQuestions, listRoomsOfSummit, type RoomPlan } from '#db/repositories/breakout-rooms.ts';
import { listParticipations } from '#db/repositories/participations.ts';
import { listQuestions } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { type PromptTemplateId, promptTemplates } from '#domain/live/prompt-templates.ts';
import type { GivenRole } from '#domain/role.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaSummitView, viewAgendaSummit } from './agenda-view.ts';
import { isFacilitating } from './is-facilitating.ts';

export type PlannedRoomView = RoomPlan & { id: string; number: number; slug: string; questionId: string | null; isPlanned: boolean };
export type RoomsView = {
  summit: AgendaSummitView;
  /** The breakout sessions of the agenda in order of time, with their rooms by number. */
  breakouts: { id: string; title: string; startsAt: Date; isChoiceOpen: boolean; rooms: PlannedRoomView[] }[];
  questions: { id: string; text: string }[];
  /** Whom a room may be given to, by name. */
  facilitators: { id: string; name: string; role: GivenRole }[];
  /** The prompts that a room may begin with, in the language of the summit. */
  templates: { id: PromptTemplateId; prompts: { title: string; hint: string }[] }[];
};

/** The breakout rooms planned for a summit. Refuses who may not edit the agenda. */
export async function prepareRooms({ db }: Deps, actor: Actor, slug: string): Promise<RoomsView> {
  const { summit } = await openSummit(db, actor, slug, 'agenda.edit');
  const [agenda, rooms, questions, people, openChoices] = await Promise.all([
    listAgenda(db, summit.id),
    listRoomsOfSummit(db, summit.id),
    listQuestions(db, summit.communityId),
    listParticipations(db, summit.id),
    listOpenChoices(db, summit.id),
  ]);
  const questionOf = await listRoomQuestions(db, rooms.map(({ id }) => id));
  return {
    summit: viewAgendaSummit(summit),
    breakouts: agenda
      .filter(({ kind }) => kind === 'breakouts')
      .map(({ id, title, startsAt }) => ({
        id,
        title,
        startsAt,
        isChoiceOpen: openChoices.has(id),
        rooms: rooms.filter(({ agendaSessionId }) => agendaSessionId === id).map((room) => viewRoom(room, questionOf.get(room.id) ?? null)),
      })),
    questions: questions.map(({ id, text }) => ({ id, text })),
    facilitators: people
      .filter(({ participation }) => isFacilitating(participation))
      .map(({ participation: { accountId, role }, name }) => ({ id: accountId, name, role }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    templates: saidIn(spokenFor(summit.language), promptTemplates).map(({ id, prompts }) => ({ id, prompts: prompts.map(({ title, hint }) => ({ title, hint })) })),
  };
}

function viewRoom(room: BreakoutRoomRow, questionId: string | null): PlannedRoomView {
  const { id, number, slug, focus, summary, prompts, capacity, reserve, language, meets, meetingUrl, facilitatorId, attribution, state } = room;
  return { id, number, slug, focus, summary, questionId, prompts, capacity, reserve, language, meets, meetingUrl, facilitatorId, attribution, isPlanned: state === 'planned' };
}
