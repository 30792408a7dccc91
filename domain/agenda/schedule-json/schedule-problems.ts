import { SCHEDULE_LIMITS } from './schedule-agenda.ts';

/** The way to a value in the file: names and positions from the root. */
export type FilePath = readonly (string | number)[];

/** What is wrong at one place of the file; `path` and `reason` are for people. */
export type ScheduleProblem = { at: FilePath; path: string; reason: string };

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

function ordinal(position: number): string {
  const number = position + 1;
  const ending = number % 10 === 1 && number % 100 !== 11 ? 'st' : number % 10 === 2 && number % 100 !== 12 ? 'nd' : number % 10 === 3 && number % 100 !== 13 ? 'rd' : 'th';
  return ORDINALS[position] ?? `${number}${ending}`;
}

const DAYS = ['schedule', 'conference', 'days'];
const isUnder = (at: FilePath, ...start: string[]): boolean => start.every((name, position) => at[position] === name);

/** How many names of a path stand for the things that `thingInWords` names; what follows is a field of the last of them. */
function thingInWords(at: FilePath): { words: string; length: number } {
  if (!isUnder(at, ...DAYS) || at.length < 4) return isUnder(at, 'schedule', 'conference') ? { words: 'the conference', length: 2 } : { words: 'the file', length: 0 };
  const [, , , day, , room, entry, , person] = at;
  const words = [`day ${Number(day) + 1}`];
  if (at.length > 5) words.push(`room '${String(room)}'`);
  if (at.length > 6) words.push(`${ordinal(Number(entry))} session`);
  if (at.length > 8 && at[7] === 'persons') words.push(`${ordinal(Number(person))} person`);
  return { words: words.join(', '), length: at.length > 8 ? 9 : Math.min(at.length, at.length > 5 ? 7 : 4) };
}

/** A place of the file in words, as "day 2, room 'Gray Room', third session". */
export const pathInWords = (at: FilePath): string => thingInWords(at).words;

export type Refuse = (at: FilePath, reason: string) => void;

/** Collects problems up to the limit; reading goes on so that a file can be mended in one go. */
export function problemList(): { problems: ScheduleProblem[]; refuse: Refuse } {
  const problems: ScheduleProblem[] = [];
  const refuse: Refuse = (at, reason) => {
    const { words, length } = thingInWords(at);
    const field = at.slice(length).findLast((name) => typeof name === 'string');
    if (problems.length < SCHEDULE_LIMITS.problems) problems.push({ at, path: words, reason: field === undefined ? `this ${reason}` : `'${field}' ${reason}` });
  };
  return { problems, refuse };
}
