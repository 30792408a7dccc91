import type { TextRun } from './content.ts';

/** What stands at `at` in one text for so many letters, and what stands in the other in its place. */
export type TextDifference = { at: number; gone: number; runs: TextRun[] };

/**
 * What differs between two texts, between what is alike at their beginning and at their end: in letters, authors and
 * marks. Counted in UTF-16 code units, in whole characters. Neighbouring runs of a text must differ in author or marks.
 */
export function findDifference(present: readonly TextRun[], wanted: readonly TextRun[]): TextDifference {
  const [words, wantedWords] = [wordsOf(present), wordsOf(wanted)];
  const shorter = Math.min(words.length, wantedWords.length);
  let start = Math.min(alikeInLook(present, wanted), shorter);
  start = alikeInLetters(start, (place) => words.charCodeAt(place) === wantedWords.charCodeAt(place));
  if (isWithinCharacter(words, start) || isWithinCharacter(wantedWords, start)) start -= 1;
  let end = Math.min(alikeInLook(present.toReversed(), wanted.toReversed()), shorter - start);
  end = alikeInLetters(end, (place) => words.charCodeAt(words.length - 1 - place) === wantedWords.charCodeAt(wantedWords.length - 1 - place));
  if (isWithinCharacter(words, words.length - end) || isWithinCharacter(wantedWords, wantedWords.length - end)) end -= 1;
  return { at: start, gone: words.length - start - end, runs: runsBetween(wanted, start, wantedWords.length - end) };
}

const wordsOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** For how many letters author and marks are the same, from the first run on. */
function alikeInLook(one: readonly TextRun[], other: readonly TextRun[]): number {
  let alike = 0;
  for (const [place, run] of one.entries()) {
    const beside = other[place];
    if (beside === undefined || lookOf(run) !== lookOf(beside)) return alike;
    alike += Math.min(run.text.length, beside.text.length);
    if (run.text.length !== beside.text.length) return alike;
  }
  return alike;
}

const lookOf = (run: TextRun): string => JSON.stringify({ ...run, text: '' });

function alikeInLetters(atMost: number, isAlike: (place: number) => boolean): number {
  let alike = 0;
  while (alike < atMost && isAlike(alike)) alike += 1;
  return alike;
}

/** Whether a place is between the two halves of one character. */
const isWithinCharacter = (words: string, place: number): boolean => place > 0 && (words.codePointAt(place - 1) ?? 0) > 0xffff;

function runsBetween(runs: readonly TextRun[], from: number, until: number): TextRun[] {
  let begun = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - begun), Math.max(0, until - begun));
    begun += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
