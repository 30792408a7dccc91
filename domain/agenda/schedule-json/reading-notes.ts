import { listed } from '../agenda-words.ts';
import type { AgendaSessionKind } from '../agenda-session.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { scheduleTypes } from './schedule-words.ts';

/** How many names a note lists before it counts the rest. */
const NAMES_LISTED = 5;

const entries = (count: number): string => (count === 1 ? '1 session' : `${count} sessions`);

/** Counts what a file says otherwise than we do, and tells it in a sentence each: nothing is left out or taken otherwise in silence. */
export function readingNotes() {
  const types = new Map<string, { kind: AgendaSessionKind; count: number }>();
  const tracks = new Set<string>();
  const counts = { references: 0, guids: 0, slugs: 0, people: 0, languages: 0 };
  const others: string[] = [];

  const sentences = (): string[] => [
    ...others,
    ...[...types].map(([type, { kind, count }]) => `${entries(count)} ${type ? `of the type “${type}”` : 'without a type'} taken as “${scheduleTypes[kind]}”.`),
    ...(tracks.size ? [`Tracks are not kept: ${named([...tracks])}.`] : []),
    ...(counts.references ? [`Links and attachments of ${entries(counts.references)} are not kept.`] : []),
    ...(counts.guids ? [`${entries(counts.guids)} without a guid: we gave one that stays the same at the next import.`] : []),
    ...(counts.slugs ? [`${entries(counts.slugs)} with an address that was missing, unfit or taken: we gave another.`] : []),
    ...(counts.people ? [`People without a name left out of ${entries(counts.people)}.`] : []),
    ...(counts.languages ? [`${entries(counts.languages)} without a known language: the language of the summit is taken.`] : []),
  ];

  return {
    sentences,
    say: (sentence: string) => void others.push(sentence),
    count: (what: keyof typeof counts) => void (counts[what] += 1),
    track: (track: string) => void tracks.add(track),
    typeTaken: (type: string, kind: AgendaSessionKind) => void types.set(type, { kind, count: (types.get(type)?.count ?? 0) + 1 }),
  };
}
export type ReadingNotes = ReturnType<typeof readingNotes>;

const named = (names: string[]): string =>
  names.length > NAMES_LISTED ? `${names.slice(0, NAMES_LISTED).join(', ')} and ${names.length - NAMES_LISTED} more` : saidIn('en', () => listed(names));
