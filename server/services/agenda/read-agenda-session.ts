import { countPeopleShown } from '#db/repositories/authors.ts';
import { followMerges, listQuestionsByIds } from '#db/repositories/questions.ts';
import { listRoomsOfAgendaSessions } from '#db/repositories/breakout-rooms.ts';
import type { Actor } from '#domain/actor.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { notFound } from '#domain/refusal.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { richText } from '#server/markdown/rich-text.ts';
import type { Deps } from '../deps.ts';
import { type FloorView, noFloor, readFloors } from '../publication/floor-view.ts';
import { openSummit } from '../summits/open-summit.ts';
import { type AgendaSessionView, type AgendaSummitView, viewAgendaSession, viewAgendaSummit } from './agenda-view.ts';
import { type Inside, readInside } from './read-inside.ts';
import { ownStars } from './own-stars.ts';
import { shownAgenda } from './shown-agenda.ts';

type Neighbour = { slug: string; title: string; startsAt: Date } | null;

export type AgendaSessionPageView = Inside & {
  summit: AgendaSummitView;
  agendaSession: AgendaSessionView & { /** The day on which it begins, by the clocks of the summit. */ date: string; language: string; biographies: { name: string; text: RichText }[]; abstract: RichText; outcome: RichText };
  /** Points of the session in general, and voices: points of one perspective. */
  points: { title: string; text: RichText; voice: PerspectiveKey | null }[];
  questions: { id: string; text: string; state: StrategicQuestionState; outcome: string; outcomeUrl: string; people: number }[];
  rooms: { number: number; slug: string; focus: string; summary: string }[];
  /** What came from the floor, once the session was held. */
  floor: FloorView;
  previous: Neighbour;
  next: Neighbour;
  asOf: Date;
  canStar: boolean;
  canEdit: boolean;
};

/** Reads one session as the actor may see it, with what stands before and after it. Refuses with `not-found` when there is none of that name. */
export async function readAgendaSession({ db, now }: Deps, actor: Actor, slug: string, agendaSessionSlug: string): Promise<AgendaSessionPageView> {
  const opened = await openSummit(db, actor, slug, 'summit.read');
  const { summit, standing, facts } = opened;
  const { entries } = await shownAgenda(db, opened);
  const entry = entries.find((each) => each.slug === agendaSessionSlug);
  if (!entry) throw notFound('session');
  // A release names the questions as they were: one that became part of another since is shown as that one.
  const questionIds = await followMerges(db, summit.communityId, entry.questionIds);
  const [stars, questions, rooms, people] = await Promise.all([ownStars(db, actor, summit.id), listQuestionsByIds(db, questionIds), listRoomsOfAgendaSessions(db, [entry.id]), countPeopleShown(db, summit.id)]);
  const floors = await readFloors(db, { summitId: summit.id, entries: [entry], people, now: now() });
  return {
    summit: viewAgendaSummit(summit),
    agendaSession: { ...viewAgendaSession(entry, stars), date: zonedDate(entry.startsAt, summit.timeZone), language: entry.language, ...texts(entry) },
    points: entry.points.map(({ title, text, ...speaks }) => ({ title, text: richText(text), voice: speaks.perspective ? speaksAsKey(speaks) : null })),
    questions: questions.map(({ id, text, state, outcome, outcomeUrl, people }) => ({ id, text, state, outcome, outcomeUrl, people })),
    rooms: rooms.map(({ number, slug: roomSlug, focus, summary }) => ({ number, slug: roomSlug, focus, summary })),
    floor: floors.get(entry.id) ?? noFloor,
    ...neighbours(entries, entry),
    asOf: now(),
    canStar: can(standing, 'agenda.star', facts),
    canEdit: can(standing, 'agenda.edit', facts),
    ...(await readInside(db, actor, summit, now())),
  };
}

/** The sessions before and after one; breaks are passed over. */
function neighbours(entries: readonly PlannedAgendaSession[], entry: PlannedAgendaSession) {
  const others = entries.filter((each) => each === entry || each.kind !== 'break');
  const position = others.indexOf(entry);
  return { previous: neighbour(others[position - 1]), next: neighbour(others[position + 1]) };
}

const neighbour = (entry: PlannedAgendaSession | undefined): Neighbour => (entry ? { slug: entry.slug, title: entry.title, startsAt: entry.startsAt } : null);

const texts = ({ people, abstract, outcome }: PlannedAgendaSession) => ({
  biographies: people.filter(({ biography }) => biography).map(({ name, biography }) => ({ name, text: richText(biography) })),
  abstract: richText(abstract),
  outcome: richText(outcome),
});
