import { listRoomQuestions } from '#db/repositories/breakout-rooms.ts';
import { listQuestionsByIds } from '#db/repositories/questions.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import type { RichText } from '#domain/rich-text.ts';
import { lifeOf, type SummitLife } from '#domain/summit-life.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { shownAgenda } from '../agenda/shown-agenda.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { isReported, type RoomView, roomView } from './room-view.ts';
import { shownRooms } from './shown-rooms.ts';
import { readSummitReports } from './summit-reports.ts';
import type { PublishedQuestion } from './read-publication.ts';

type Neighbour = { slug: string; focus: string } | null;

export type BreakoutView = {
  summit: { slug: string; title: string; timeZone: string; licence: string; colophon: string; host: string; startsOn: string; endsOn: string; life: SummitLife; url: string };
  room: RoomView;
  /** What stands in for its report: empty until the room is closed, and once there is one. */
  outcome: RichText;
  agendaSession: { slug: string; title: string; startsAt: Date; endsAt: Date; place: string } | null;
  question: PublishedQuestion | null;
  /** Whether the actor may open the room's shared notes. */
  canOpenNotes: boolean;
  previous: Neighbour;
  next: Neighbour;
};

/** One breakout as published: its focus and question, who sat there, what it found. Refuses with `not-found` like its summit, and a room that is not there. */
export async function readBreakout({ db, now, origin }: Deps, actor: Actor, slug: string, roomSlug: string): Promise<BreakoutView> {
  const opened = await openSummit(db, actor, slug, 'summit.read');
  const { summit } = opened;
  const { entries } = await shownAgenda(db, opened);
  const rooms = await shownRooms(db, summit.id, entries, await readSummitReports(db, summit.id));
  const position = rooms.findIndex((room) => room.slug === roomSlug);
  const room = rooms[position];
  if (!room) throw notFound('breakout');
  const questionId = (await listRoomQuestions(db, [room.id])).get(room.id);
  const [question] = questionId ? await listQuestionsByIds(db, [questionId]) : [];
  const entry = entries.find(({ id }) => id === room.agendaSessionId);
  const { title, timeZone, licence, colophon, host, startsOn, endsOn } = summit;
  return {
    summit: { slug, title, timeZone, licence, colophon, host, startsOn, endsOn, life: lifeOf(summit, now()), url: `${origin}/summits/${slug}` },
    room: roomView(room),
    outcome: room.report === null && isReported(room) ? richText(room.outcome) : [],
    agendaSession: entry ? { slug: entry.slug, title: entry.title, startsAt: entry.startsAt, endsAt: entry.endsAt, place: entry.place } : null,
    question: question ? { id: question.id, text: question.text, state: question.state, outcome: question.outcome, outcomeUrl: question.outcomeUrl, people: question.people } : null,
    canOpenNotes: can(opened.standing, 'roomNotes.read'),
    previous: neighbour(rooms[position - 1]),
    next: neighbour(rooms[position + 1]),
  };
}

const neighbour = (room: { slug: string; focus: string } | undefined): Neighbour => (room ? { slug: room.slug, focus: room.focus } : null);
