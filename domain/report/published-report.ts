import { z } from 'zod';
import { agendaSessionKinds } from '../agenda/agenda-session.ts';
import type { UnsignedNode, UnsignedPart } from '../document/unsigned-content.ts';
import { licences } from '../licence.ts';
import { panelQuestionStates } from '../live/panel-question.ts';
import { pollKinds } from '../live/poll.ts';
import { perspectiveKeys, perspectives } from '../perspective.ts';
import { strategicQuestionStates } from '../strategic-question.ts';
import { recommendationStates } from './recommendation.ts';
import { reportKinds } from './report.ts';

const perspective = z.enum(perspectiveKeys);
const day = z.iso.date();

/** Somebody as they are shown: what their own choice, the room and the size of their perspective allow. */
const shownPerson = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), name: z.string(), perspective }),
  z.strictObject({ kind: z.literal('perspective'), perspective }),
  z.strictObject({ kind: z.literal('anonymous') }),
]);

/** Counts by perspective; perspectives of fewer than three are one line, whose key is null. */
export const headcountSchema = z.strictObject({ total: z.int(), lines: z.array(z.strictObject({ key: perspective.nullable(), count: z.int() })) });

/** The names of people who are called by name in words that stand here as one line. */
const calls = z.array(z.string());

const run = z.strictObject({ type: z.literal('text'), text: z.string(), marks: z.record(z.string(), z.unknown()) });
const node: z.ZodType<UnsignedNode> = z.strictObject({ type: z.string(), attributes: z.record(z.string(), z.unknown()), content: z.array(z.lazy((): z.ZodType<UnsignedPart> => z.union([run, node]))) });

const place = z.strictObject({ x: z.number(), y: z.number() });
const tally = z.strictObject({ agrees: z.int(), disagrees: z.int(), seen: z.int() });

/** A part of a report that was live while it was composed, as it stood when it was published. */
const figure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('poll'),
    question: z.string(),
    pollKind: z.enum(pollKinds),
    /** The title of the session in which it was asked, and its day in the summit's zone. */
    askedIn: z.string(),
    askedOn: day,
    votes: z.int(),
    /** As `pollResult` counts: of a ranking, points. */
    rows: z.array(z.strictObject({ label: z.string(), count: z.int() })),
    /** Of a poll with named answers: how many of each perspective gave the first row's answer; null counts: fewer than five answered. */
    byPerspective: z.array(z.strictObject({ key: perspective, counts: z.array(z.int()).nullable(), votes: z.int().nullable() })),
  }),
  z.strictObject({
    kind: z.literal('floor-questions'),
    askedIn: z.string(),
    questions: z.array(z.strictObject({ text: z.string(), state: z.enum(panelQuestionStates), answer: z.string(), wanted: z.int(), by: shownPerson })),
  }),
  z.strictObject({
    kind: z.literal('deliberation'),
    question: z.string(),
    /** The strategic question that it is about; null where it is about none. */
    about: z.string().nullable(),
    closedOn: day,
    people: z.int(),
    votes: z.int(),
    statements: z.int(),
    /** Where its whole result is read. */
    url: z.string(),
    /** The version of the method, and the SHA-256 of the votes. */
    method: z.string(),
    inputHash: z.string(),
    /** People on the map, the largest group first, and by what they declared to speak as: each at least five. */
    groups: z.array(z.strictObject({ name: z.string(), people: z.int() })),
    perspectives: z.array(z.strictObject({ perspective: z.enum(perspectives), people: z.int() })),
    /** In units of the drawing. No place has a perspective: with the votes, which everybody can have, it would tell whose they are. */
    picture: z.strictObject({ places: z.array(place.extend({ group: z.int() })), groups: z.array(z.strictObject({ corners: z.array(place), name: place })) }),
    /** Who voted on what, and how the map was made, as it is read below. */
    notes: z.array(z.string()),
    /** What every group agrees with, group-informed consensus first; in the order of `groups` and `perspectives`. Null: fewer than five saw it, or that could be told. */
    shared: z.array(z.strictObject({ text: z.string(), consensus: z.number(), byGroup: z.array(tally), byPerspective: z.array(tally.nullable()) })),
  }),
  z.strictObject({
    kind: z.literal('strategic-questions'),
    questions: z.array(z.strictObject({ id: z.uuid(), text: z.string(), state: z.enum(strategicQuestionStates), outcome: z.string(), outcomeUrl: z.string(), people: z.int() })),
  }),
  z.strictObject({ kind: z.literal('attendance'), people: headcountSchema }),
  z.strictObject({ kind: z.literal('recommendations') }),
]);

const block = z.discriminatedUnion('kind', [
  /** A block that was written while composing: it has no source. */
  z.strictObject({ kind: z.literal('words'), node }),
  /** What rooms wrote. `isEdited`: its words are not those of the source any more. */
  z.strictObject({ kind: z.literal('passage'), sources: z.array(z.int()).min(1), isEdited: z.boolean(), nodes: z.array(node) }),
  /** Polls are numbered, from 1; the others have no number. */
  z.strictObject({ kind: z.literal('figure'), number: z.int().nullable(), figure }),
]);

const source = z.strictObject({
  /** From 1, in the order in which sources are first met. */
  number: z.int(),
  room: z.strictObject({ number: z.int(), slug: z.string(), focus: z.string(), agendaSession: z.string() }),
  /** Below which prompt it stood. */
  prompt: z.string().nullable(),
  /** The day, in the summit's zone; null when the history does not reach back. */
  on: day.nullable(),
  /** When the last of it was written (UTC, "2026-03-02T15:04Z"); only where everybody who wrote it is named. */
  minute: z.iso.datetime({ precision: -1 }).nullable(),
  /** The words as they were taken from the room. */
  wording: z.string(),
  by: z.array(shownPerson),
  /** How the room's words read when this was published, where they were changed after they were taken and all who wrote them agreed to stand in it; empty where they were taken out. */
  changedTo: z.string().nullable(),
  /** They were changed, and how they read is not told. */
  isChanged: z.literal(true).optional(),
  calls: calls.optional(),
});

const recommendation = z.strictObject({
  id: z.uuid(),
  text: z.string(),
  owner: shownPerson.nullable(),
  dueOn: day.nullable(),
  /** How far it was when this version was published. */
  state: z.enum(recommendationStates),
  sources: z.array(z.int()),
  /** The statement it follows from, on which every group of a closed deliberation agreed, as it read then. `url`: where the whole result is read. */
  follows: z.strictObject({ text: z.string(), deliberation: z.string(), url: z.string() }).optional(),
  calls: calls.optional(),
});

/**
 * A published version of a report, as canonical JSON: the one source of its page and of every file made of it. No account
 * and no place in a document stands in it, and nothing that would tell that two unnamed contributions are of one person.
 */
export const publishedReportSchema = z.strictObject({
  format: z.literal('plenary-report'),
  version: z.literal(1),
  slug: z.string(),
  number: z.int().min(1),
  kind: z.enum(reportKinds),
  title: z.string(),
  /** Two or three sentences below the title. */
  standfirst: z.string(),
  /** BCP 47 tag. */
  language: z.string(),
  /** Its permanent address, without the number of the version. */
  url: z.url(),
  publishedAt: z.iso.datetime(),
  firstPublishedAt: z.iso.datetime(),
  licence: z.enum(licences),
  /** What is new in this version, in the words of who published it; empty for the first. */
  note: z.string(),
  community: z.strictObject({ slug: z.string(), name: z.string() }),
  summit: z.strictObject({ slug: z.string(), title: z.string(), host: z.string(), place: z.string(), startsOn: day, endsOn: day, timeZone: z.string(), url: z.url() }),
  /** Of a breakout report its room, of a panel's its session. */
  room: z.strictObject({ number: z.int(), slug: z.string(), focus: z.string() }).nullable(),
  agendaSession: z.strictObject({ slug: z.string(), kind: z.enum(agendaSessionKinds), title: z.string() }).nullable(),
  /** Everybody whose words stand in it. */
  contributors: z.strictObject({ people: headcountSchema, named: z.array(z.strictObject({ name: z.string(), perspective })) }),
  /** What each room whose words stand in it said of the draft; `silent-approved`: who says nothing agrees, as was said before; `changed-since`: it answered of words that read otherwise now. */
  approvals: z.array(z.strictObject({ roomNumber: z.int(), focus: z.string(), state: z.enum(['approved', 'silent-approved', 'change-asked', 'changed-since', 'not-asked', 'no-answer']) })),
  blocks: z.array(block),
  sources: z.array(source),
  recommendations: z.array(recommendation),
  readings: z.array(z.strictObject({ title: z.string(), url: z.string(), author: z.string(), source: z.string(), publishedOn: z.string(), note: z.string() })),
});

export type PublishedReport = z.infer<typeof publishedReportSchema>;
export type ReportBlock = PublishedReport['blocks'][number];
export type RoomStanding = PublishedReport['approvals'][number]['state'];
export type ReportFigure = Extract<ReportBlock, { kind: 'figure' }>['figure'];
export type DeliberationFigure = Extract<ReportFigure, { kind: 'deliberation' }>;
export type PollFigure = Extract<ReportFigure, { kind: 'poll' }>;
export type Follows = NonNullable<PublishedReport['recommendations'][number]['follows']>;
export type ReportSource = PublishedReport['sources'][number];
export type ShownPerson = z.infer<typeof shownPerson>;
export type Headcount = z.infer<typeof headcountSchema>;
