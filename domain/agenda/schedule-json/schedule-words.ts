import { slugFrom } from '#domain/ids.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { agendaSessionKinds, agendaSessionKindWords, type AgendaSessionKind } from '../agenda-session.ts';
import { foldName } from '../plain-text.ts';

/** What others call their sessions, by the kind of ours that is run in the same way. */
const foreignTypes: Record<AgendaSessionKind, string[]> = {
  panel: ['panel discussion', 'podium', 'podium discussion'],
  'strategic-discussion': ['discussion', 'debate', 'round table', 'roundtable', 'fishbowl'],
  perspectives: ['perspective', 'interview', 'experience report', 'story'],
  breakouts: ['breakout', 'workshop', 'hands on', 'hands-on', 'meeting', 'meetup', 'birds of a feather', 'bof', 'tutorial', 'training'],
  plenary: ['talk', 'lecture', 'keynote', 'presentation', 'lightning talk', 'opening', 'closing', 'ceremony'],
  break: ['lunch', 'coffee', 'coffee break', 'pause', 'dinner', 'reception'],
};

/** Files of schedules name kinds in English, whoever asks for them. */
export const scheduleTypes = saidIn('en', agendaSessionKindWords);

const kindsByWord = new Map(
  agendaSessionKinds.flatMap((kind) => [kind, scheduleTypes[kind], ...foreignTypes[kind]].map((word) => [foldName(word), kind] as const)),
);

export const kindOfType = (type: string): AgendaSessionKind | undefined => kindsByWord.get(foldName(type));

/** True for the words that we write ourselves. */
export const isKindWord = (type: string): boolean => agendaSessionKinds.some((kind) => foldName(scheduleTypes[kind]) === foldName(type) || kind === type);

const ACRONYM = /^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$/;

/** The short name in the format's alphabet: lower case, digits and underscores, four characters at least; a good one stays as it is. */
export const scheduleAcronym = (name: string): string =>
  ACRONYM.test(name) ? name : slugFrom(name, 'plenary').replaceAll('-', '_').padEnd(4, '_');

const SLUG = /^[a-z0-9_-]+[a-z0-9]$/;

export const isScheduleSlug = (slug: string): boolean => slug.length <= 100 && SLUG.test(slug);
