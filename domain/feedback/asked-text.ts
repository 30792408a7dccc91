import { t } from '../words/t.ts';
import { WHOLE_DRAFT } from './place-key.ts';
import type { ReadPlace, ReadSection } from './reading-sections.ts';

/** Words of a draft at one place. `section` is the key of its part, `label` what they are there ("Passes when", "Paragraph"), `where` names the place on the whole draft ("Rubric, row 2, Basic"). */
export type DraftWords = { key: string; section: string; label: string; where: string; text: string };
export type WordsByPlace = ReadonlyMap<string, DraftWords>;

/** A part of a draft by which a map tells places apart, and the places within it that have lines of their own. */
export type AskedPart = { key: string; label: string; within: { key: string; label: string }[] };

/** What a round asks about, as it was frozen when the round opened, whatever it is: its words place by place, and how they are read. */
export type AskedText = {
  name: string;
  summary: string;
  /** BCP 47 tag. */
  language: string;
  /** Every place that holds words, in the order in which people read it. */
  words: WordsByPlace;
  /** Whether other words can be suggested in place of these. */
  maySuggest: (words: DraftWords) => boolean;
  parts: AskedPart[];
  /** The levels of a rubric, in its order. */
  levels: { id: string; label: string; isRequired: boolean }[];
  readName: () => ReadPlace | null;
  readSections: () => ReadSection[];
};

/** A place that was read and is not there any more, by what it was called, with the words that stood there. */
export type GonePlace = { where: string; text: string };

/** The places of one reading that another does not have any more, in the order in which they were read; an entry that went whole, as a row of the rubric with its cells, is one. */
export function gonePlaces(before: Pick<AskedText, 'readSections'>, after: Pick<AskedText, 'words'>): GonePlace[] {
  return before.readSections().flatMap(({ entries }) =>
    entries.flatMap(({ main, more }) => {
      const gone = [main, ...more].filter(({ key, text }) => text !== '' && !after.words.has(key));
      if (gone[0] !== main || [main, ...more].some(({ key }) => after.words.has(key))) return gone.map(({ where, text }) => ({ where, text }));
      return [{ where: main.where, text: [main.text, ...gone.slice(1).map(({ label, text }) => `${label}: ${text}`)].join('\n') }];
    }),
  );
}

/** What a place is called on the whole draft: by its words, by its part where nothing is written there, or as the whole. */
export const whereOf = ({ words, parts }: Pick<AskedText, 'words' | 'parts'>, place: string): string => words.get(place)?.where ?? parts.find(({ key }) => key === sectionOf(place))?.label ?? t`The whole draft`;

/** The key of the part that a place is in; null of the whole draft. */
export const sectionOf = (place: string): string | null => (place === WHOLE_DRAFT ? null : (place.split('/')[0] ?? null));

/** The places whose words are not as they were, or came; those of words that went are not there any more. */
export const changedPlaces = (before: WordsByPlace, after: WordsByPlace): Set<string> => new Set([...after.values()].flatMap(({ key, text }) => (before.get(key)?.text === text ? [] : [key])));
