import { z } from 'zod';
import { accessNeeds } from '../access-need.ts';
import { agendaPersonParts, agendaSessionKinds } from '../agenda/agenda-session.ts';
import { attributions } from '../attribution.ts';
import { breakoutRoomStates } from '../breakout-room.ts';
import { imageLimits } from '../document/image-limits.ts';
import { contributorSchema, notesPartSchema } from '../document/notes-file.ts';
import { idSchema } from '../ids.ts';
import { licences } from '../licence.ts';
import { panelQuestionStates } from '../live/panel-question.ts';
import { pollKinds } from '../live/poll.ts';
import { educatorRoles, perspectives } from '../perspective.ts';
import { headcountSchema } from '../report/published-report.ts';
import { recommendationStates } from '../report/recommendation.ts';
import { reportKinds } from '../report/report.ts';
import { strategicQuestionStates } from '../strategic-question.ts';
import { dayField, languageField, summitStates } from '../summit.ts';
import { isTimeZone } from '../time-zone.ts';

const moment = z.iso.datetime({ precision: 3 });
const slug = z.string().regex(/^[\w.-]{1,120}$/, 'is no part of an address');
const words = z.string().max(100_000);
const webAddress = z.string().max(2_000).regex(/^(https?:\/\/.*)?$/, 'is no address of a page');
const ownAddress = z.string().max(2_000).regex(/^(\/(?!\/).*)?$/, 'is no address of this site');
const count = z.int().min(0).max(1_000_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const many = <Part extends z.ZodType>(part: Part, most: number) => z.array(part).max(most);

/** What the bundle is, of which summit, and where it was made; a change that an older reader would misread counts `version` up. */
export const manifestSchema = z.strictObject({
  format: z.literal('plenary-bundle'),
  version: z.literal(1),
  /** Where the summit was held: absolute addresses in the bundle begin with it, wherever it is written. */
  origin: z.url({ protocol: /^https?$/ }),
  community: z.strictObject({ slug, name: words }),
  summit: z.strictObject({ id: idSchema, slug, title: words }),
  holds: z.strictObject({ agendaSessions: count, rooms: count, images: count, reports: count, versions: count, strategicQuestions: count, floorQuestions: count, polls: count, /** Left out where there are none, as before there were any. */ deliberations: count.optional() }),
});

export const summitFileSchema = z.strictObject({
  tagline: words,
  overview: words,
  host: words,
  place: words,
  timeZone: z.string().refine(isTimeZone, 'is no time zone'),
  startsOn: dayField,
  endsOn: dayField,
  language: languageField,
  state: z.enum(summitStates),
  publishedAt: moment.nullable(),
  licence: z.enum(licences),
  colophon: words,
  attribution: z.enum(attributions),
  mayChooseAttribution: z.boolean(),
  readings: many(z.strictObject({ id: idSchema, title: words, url: webAddress, author: words, source: words, publishedOn: words, note: words }), 1_000),
});

const point = z.strictObject({ title: words, text: words, perspective: z.enum(perspectives).nullable(), educatorRole: z.enum(educatorRoles).nullable() });
const agendaSession = z.strictObject({
  id: idSchema,
  guid: idSchema,
  slug,
  kind: z.enum(agendaSessionKinds),
  title: words,
  subtitle: words,
  abstract: words,
  outcome: words,
  place: words,
  startsAt: moment,
  endsAt: moment,
  language: words,
  people: many(z.strictObject({ name: words, affiliation: words, part: z.enum(agendaPersonParts), biography: words }), 500),
  points: many(point, 500),
  questionIds: many(idSchema, 500),
});
const room = z.strictObject({
  id: idSchema,
  documentId: idSchema,
  agendaSessionId: idSchema,
  number: count,
  slug,
  focus: words,
  summary: words,
  outcome: words,
  /** A room in which people worked is closed, whatever it was when the bundle was made. */
  state: z.enum(breakoutRoomStates).extract(['planned', 'closed']),
  prompts: many(z.strictObject({ id: words, title: words, hint: words }), 100),
  readyPrompts: many(words, 100),
  capacity: count.min(1),
  reserve: count,
  language: words.nullable(),
  meets: many(z.enum(accessNeeds), 50),
  attribution: z.enum(attributions).nullable(),
  questionId: idSchema.nullable(),
});
/** The agenda as it was released; `release.number` is 0 where it never was. */
export const agendaFileSchema = z.strictObject({
  release: z.strictObject({ number: count, note: words, releasedAt: moment }),
  agendaSessions: many(agendaSession, 2_000),
  rooms: many(room, 1_000),
});

export const questionsFileSchema = z.strictObject({
  questions: many(z.strictObject({ id: idSchema, text: words, background: words, state: z.enum(strategicQuestionStates).exclude(['merged']), outcome: words, outcomeUrl: ownAddress, points: count, people: count }), 2_000),
});

const shownAsker = contributorSchema;
/** What came from the floor, in the order in which it came; when, is not said: it would tell who asked to whoever was there. */
export const floorFileSchema = z.strictObject({
  questions: many(z.strictObject({ id: idSchema, agendaSessionId: idSchema, text: words, state: z.enum(panelQuestionStates), answer: words, wanted: count, by: shownAsker }), 10_000),
  polls: many(z.strictObject({ id: idSchema, agendaSessionId: idSchema, question: words, kind: z.enum(pollKinds), choices: many(words, 100), isAnonymous: z.boolean(), votes: count, result: many(z.strictObject({ label: words, count: z.int().min(0) }), 200) }), 2_000),
});

/** How many took part, and everybody whose words stand in the bundle, as they are shown. */
export const peopleFileSchema = z.strictObject({ attendance: headcountSchema, contributors: many(contributorSchema, 20_000) });

export const notesFileOfBundleSchema = z.strictObject({
  contributors: many(contributorSchema, 20_000),
  content: many(notesPartSchema, 20_000),
  images: many(z.strictObject({ id: idSchema, kind: z.enum(['image/jpeg', 'image/png']), width: z.int().min(1), height: z.int().min(1) }), imageLimits.perDocument),
});

const recommendation = z.strictObject({
  id: idSchema,
  text: words,
  dueOn: dayField.nullable(),
  state: z.enum(recommendationStates),
  firstPublishedAt: moment,
  /** Not in the newest version any more. */
  isRemoved: z.boolean(),
  /** The statement of a deliberation of this bundle that it follows from. */
  statementId: idSchema.optional(),
  updates: many(z.strictObject({ id: idSchema, state: z.enum(recommendationStates), note: words, at: moment }), 1_000),
});
const PICTURES = ['image/png', 'image/jpeg'];
const storedKinds: Record<string, readonly string[]> = {
  'report.pdf': ['application/pdf'],
  'report.docx': ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  'report.epub': ['application/epub+zip'],
  'image.png': ['image/png'],
};
/** What is stored of a version; nothing that a browser would take for a page. */
const storedFile = z
  .strictObject({ name: z.string().regex(/^(report\.(pdf|docx|epub)|image\.png|images\/[0-9a-f-]{36})$/), contentType: z.string() })
  .refine(({ name, contentType }) => (storedKinds[name] ?? PICTURES).includes(contentType), 'is no file of a report');
/** A published report; the canonical JSON of each version stands beside it, as it was stored. */
export const reportFileSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema,
  slug,
  kind: z.enum(reportKinds),
  agendaSessionId: idSchema.nullable(),
  roomId: idSchema.nullable(),
  title: words,
  standfirst: words,
  language: words,
  licence: z.enum(licences),
  attribution: z.enum(attributions),
  versions: many(
    z.strictObject({ id: idSchema, number: count.min(1), hash, publishedAt: moment, redactedAt: moment.nullable(), files: many(storedFile, 500) }),
    500,
  ).min(1),
  recommendations: many(recommendation, 1_000),
});

export type BundleManifest = z.infer<typeof manifestSchema>;
export type SummitFile = z.infer<typeof summitFileSchema>;
export type AgendaFile = z.infer<typeof agendaFileSchema>;
export type QuestionsFile = z.infer<typeof questionsFileSchema>;
export type FloorFile = z.infer<typeof floorFileSchema>;
export type PeopleFile = z.infer<typeof peopleFileSchema>;
export type BundledNotes = z.infer<typeof notesFileOfBundleSchema>;
export type BundledReport = z.infer<typeof reportFileSchema>;
export type BundledRoom = AgendaFile['rooms'][number];
export type BundledAgendaSession = AgendaFile['agendaSessions'][number];
