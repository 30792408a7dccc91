import { readingLocale } from '../words/reading-language.ts';
import { t } from '../words/t.ts';

/** What a map is made of in seconds: statements that stand or wait, people, and cells of both together. */
export const MOST_STATEMENTS = 1_000;
const MOST_PEOPLE = 20_000;
const MOST_CELLS = 2_000_000;

type Size = { statements: number; people: number };

/** Why so many statements and people are too many for one deliberation, as a sentence; null where they are not. */
export function tooLarge({ statements, people }: Size): string | null {
  if (statements > MOST_STATEMENTS) return t`There are ${inWords(statements)} statements; a deliberation takes ${inWords(MOST_STATEMENTS)} at most.`;
  if (people > MOST_PEOPLE) return t`There are votes of ${inWords(people)} people; a deliberation takes those of ${inWords(MOST_PEOPLE)} at most.`;
  if (statements * people > MOST_CELLS) return t`There are ${inWords(people)} people and ${inWords(statements)} statements, ${inWords(people * statements)} of both together; a deliberation takes ${inWords(MOST_CELLS)} at most.`;
  return null;
}

const inWords = (count: number): string => count.toLocaleString(readingLocale());
