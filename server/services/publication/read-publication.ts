import { countPeopleShown } from '#db/repositories/authors.ts';
import { listRoomQuestions } from '#db/repositories/breakout-rooms.ts';
import { findKeptOfBundle } from '#db/repositories/imported-summits.ts';
import { countPlaces, findParticipation } from '#db/repositories/participations.ts';
import { findCommunityOfSummit } from '#db/repositories/publications.ts';
import { listQuestionsOfSummit, type WeighedQuestion } from '#db/repositories/questions.ts';
import { listReadings } from '#db/repositories/readings.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { weighKept } from '#domain/bundle/weigh-kept.ts';
import { type Door, doorOf } from '#domain/joining.ts';
import { can } from '#domain/permissions.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import type { ParticipationState } from '#domain/summit.ts';
import { lifeOf, type SummitLife } from '#domain/summit-life.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { shownAgenda } from '../agenda/shown-agenda.ts';
import type { Deps } from '../deps.ts';
import type { ReportLine } from '../report-reading/report-line.ts';
import { openSummit } from '../summits/open-summit.ts';
import { headcountOfSummit, toldHeadcount } from '#domain/report/headcount-attendance.ts';
import type { AttendanceView } from './attendance-view.ts';
import { type AgendaDayLine, agendaDayLines } from './agenda-day-lines.ts';
import { readFloors } from './floor-view.ts';
import { type PartView, partsOf } from './part-view.ts';
import { type RoomView, roomView } from './room-view.ts';
import { shownRooms } from './shown-rooms.ts';
import { lineOf, readSummitReports } from './summit-reports.ts';

export type PublishedQuestion = { id: string; text: string; state: StrategicQuestionState; outcome: string; outcomeUrl: string; people: number };
type Shown = 'slug' | 'title' | 'tagline' | 'host' | 'place' | 'timeZone' | 'startsOn' | 'endsOn' | 'language' | 'licence' | 'colophon' | 'releaseNumber' | 'isDemo';

export type PublicationView = {
  summit: Pick<SummitRow, Shown> & { life: SummitLife; url: string; overview: RichText };
  community: { slug: string; name: string } | null;
  attendance: AttendanceView;
  parts: PartView[];
  /** Of the summit as a whole, the one published last first. */
  reports: ReportLine[];
  breakouts: { sessions: { slug: string; title: string; abstract: RichText; rooms: RoomView[] }[]; reported: number };
  days: AgendaDayLine[];
  questions: PublishedQuestion[];
  readings: { title: string; url: string; author: string; source: string; publishedOn: string; note: string }[];
  door: Door;
  joinCode: string | null;
  /** The actor's own place, when they have one. */
  mine: ParticipationState | null;
  mayPrepare: boolean;
  mayFacilitate: boolean;
  /** When this was true, to mark what is on now. */
  asOf: Date;
};

/**
 * A summit as a publication: what it is about, what was said, what the rooms found, which questions it moved.
 * Refuses with `not-found` while it is a draft, except to those who prepare it. The number of queries does not grow with it.
 */
export async function readPublication({ db, now, origin }: Deps, actor: Actor, slug: string): Promise<PublicationView> {
  const opened = await openSummit(db, actor, slug, 'summit.read');
  const { summit, standing } = opened;
  const [{ entries }, reports, people, kept, places, questions, readings, community, place] = await Promise.all([
    shownAgenda(db, opened),
    readSummitReports(db, summit.id),
    countPeopleShown(db, summit.id),
    findKeptOfBundle(db, summit.id),
    countPlaces(db, summit.id),
    listQuestionsOfSummit(db, summit.id),
    listReadings(db, summit.id),
    findCommunityOfSummit(db, summit.communityId),
    actor.kind === 'person' ? findParticipation(db, summit.id, actor.accountId) : null,
  ]);
  const rooms = await shownRooms(db, summit.id, entries, reports);
  const [roomQuestions, floors] = await Promise.all([listRoomQuestions(db, rooms.map(({ id }) => id)), readFloors(db, { summitId: summit.id, entries, people, now: now() })]);
  const door = doorOf(summit, places, now());
  const roomsOf = (agendaSessionId: string) => rooms.filter((room) => room.agendaSessionId === agendaSessionId);
  const roomViews = rooms.map(roomView);
  return {
    summit: describe(summit, { now: now(), origin }),
    community,
    attendance: toldHeadcount(headcountOfSummit(kept, people)),
    parts: partsOf(entries, rooms, roomQuestions, floors, reports),
    reports: reports.filter(({ kind }) => kind === 'summit' || kind === 'brief').map(lineOf),
    breakouts: {
      sessions: entries
        .filter(({ kind, abstract, id }) => kind === 'breakouts' && (abstract !== '' || roomsOf(id).length > 0))
        .map((entry) => ({ slug: entry.slug, title: entry.title, abstract: richText(entry.abstract), rooms: roomsOf(entry.id).map(roomView) })),
      reported: roomViews.filter(({ hasOutcome }) => hasOutcome).length,
    },
    days: agendaDayLines(entries, rooms, floors, summit.timeZone),
    questions: bySettlement(weighKept(questions, kept)).map(({ id, text, state, outcome, outcomeUrl, people }) => ({ id, text, state, outcome, outcomeUrl, people })),
    readings: readings.map(({ title, url, author, source, publishedOn, note }) => ({ title, url, author, source, publishedOn, note })),
    door,
    joinCode: door === 'open' || door === 'full' ? summit.joinCode : null,
    mine: place?.state ?? null,
    mayPrepare: can(standing, 'summit.prepare'),
    mayFacilitate: can(standing, 'live.watch-board'),
    asOf: now(),
  };
}

const describe = (
  { slug, title, tagline, host, place, timeZone, startsOn, endsOn, language, licence, colophon, releaseNumber, isDemo, ...summit }: SummitRow,
  { now, origin }: { now: Date; origin: string },
): PublicationView['summit'] => ({
  ...{ slug, title, tagline, host, place, timeZone, startsOn, endsOn, language, licence, colophon, releaseNumber, isDemo },
  life: lifeOf({ ...summit, startsOn, endsOn, timeZone }, now),
  url: `${origin}/summits/${slug}`,
  overview: richText(summit.overview),
});

const settlement: Record<StrategicQuestionState, number> = { answered: 0, 'carried-on': 1, open: 2, merged: 3 };

/** Answered first, then carried on, then open; within each as they came, the heaviest first. */
const bySettlement = (questions: readonly WeighedQuestion[]): WeighedQuestion[] =>
  questions.filter(({ state }) => state !== 'merged').toSorted((one, other) => settlement[one.state] - settlement[other.state]);
