import { listStandingAnnouncements } from '#db/repositories/announcements.ts';
import { countAttendance, findParticipation } from '#db/repositories/participations.ts';
import { listQuestionsOfSummit } from '#db/repositories/questions.ts';
import { getSummitBySlug, type SummitRow } from '#db/repositories/summits.ts';
import { whatIsOn } from '#domain/agenda/what-is-on.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey, SpeaksAs } from '#domain/perspective.ts';
import { isIn } from '#domain/place.ts';
import { notFound } from '#domain/refusal.ts';
import { lifeOf } from '#domain/summit-life.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { readReleaseNotice, type ReleaseNotice } from '../agenda/release-notice.ts';
import { shownAgenda } from '../agenda/shown-agenda.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingInSummit } from '../standing.ts';
import { type AgendaLine, agendaLineOf } from './agenda-line.ts';
import { placeStateOf, type PlaceState } from './own-place.ts';

export type LobbyView = {
  summit: Pick<SummitRow, 'slug' | 'title' | 'place' | 'startsOn' | 'endsOn' | 'timeZone' | 'joinCode'> & { phase: 'before' | 'on' | 'over' };
  me: { name: string; isGuest: boolean; speaksAs: SpeaksAs; place: PlaceState | { state: 'onlooker' } };
  /** Several where sessions run side by side. */
  current: AgendaLine[];
  next: AgendaLine[];
  /** The sessions of today; on other days, of the day that comes next. */
  day: AgendaLine[];
  /** What changed with the newest release of the agenda, while that is news. */
  release: ReleaseNotice | null;
  announcements: { id: string; text: string; createdAt: Date; authorName: string | null }[];
  /** Who is here on the days of the summit; who is registered on other days. */
  table: { who: 'here' | 'registered'; attendance: { key: PerspectiveKey; count: number }[] };
  questions: { id: string; text: string; people: number }[];
  mayPrepare: boolean;
};

/**
 * Tells somebody where they stand in a summit and what comes next. Refuses a visitor with `forbidden`, and people who
 * have nothing to do with the summit, who are sent to its public page by the route.
 */
export async function readLobby({ db, now }: Deps, actor: Actor, slug: string): Promise<LobbyView> {
  const person = requirePerson(actor);
  const summit = await getSummitBySlug(db, slug);
  const [standing, place] = await Promise.all([standingInSummit(db, actor, summit), findParticipation(db, summit.id, person.accountId)]);
  const facts = { isOwn: place !== null, isPublished: summit.state !== 'draft' };
  if (!can(standing, 'summit.read', facts)) throw notFound('summit');
  requireCan(standing, 'summit.seeLobby', facts);

  // Who left or was removed finds their way back here, but is told nothing that is meant for those who come.
  const isStillIn = can(standing, 'summit.seeLobby', { ...facts, isOwn: place !== null && isIn(place.state) });

  const at = now();
  const life = lifeOf(summit, at);
  const isOn = life === 'live';
  const [{ entries: agenda }, release, announcements, attendance, questions, state] = await Promise.all([
    shownAgenda(db, { summit, standing }),
    readReleaseNotice(db, summit, at),
    isStillIn ? listStandingAnnouncements(db, summit.id, 10) : [],
    countAttendance(db, summit.id, isOn ? 'here' : 'registered'),
    listQuestionsOfSummit(db, summit.id),
    place ? placeStateOf(db, place) : ({ state: 'onlooker' } as const),
  ]);
  const { current, next } = whatIsOn(agenda, at);
  const dayOf = (entry: { startsAt: Date }) => zonedDate(entry.startsAt, summit.timeZone);
  const today = zonedDate(at, summit.timeZone);
  const shownDay = agenda.map(dayOf).find((day) => day >= today);
  const { title, place: where, startsOn, endsOn, timeZone, joinCode } = summit;
  return {
    summit: { slug, title, place: where, startsOn, endsOn, timeZone, joinCode, phase: isOn ? 'on' : life === 'held' ? 'over' : 'before' },
    me: { name: person.name, isGuest: person.isGuest, speaksAs: speaksAsOf(place ?? person), place: state },
    current: current.map(agendaLineOf),
    next: next.map(agendaLineOf),
    day: agenda.filter((entry) => dayOf(entry) === shownDay).map(agendaLineOf),
    release,
    announcements: announcements.map(({ id, text, createdAt, authorName }) => ({ id, text, createdAt, authorName })),
    table: { who: isOn ? 'here' : 'registered', attendance },
    questions: questions.slice(0, 5).map(({ id, text, people }) => ({ id, text, people })),
    mayPrepare: can(standing, 'summit.prepare'),
  };
}

/** Only what somebody speaks as: the row it comes from also holds their access needs. */
const speaksAsOf = ({ perspective, educatorRole }: SpeaksAs): SpeaksAs => ({ perspective, educatorRole });
