import { describe, expect, it } from 'vitest';
import type { PersonHere } from './people-here.ts';
import { arrivalWords, doingWords, writingWords } from './presence-words.ts';

const person = (name: string, given: Partial<PersonHere> = {}): PersonHere => ({ person: name, name, perspective: 'coach', isYou: false, isWriting: false, heading: null, clientId: null, ...given });
const writer = (name: string, heading: string | null) => person(name, { isWriting: true, heading });

describe('what somebody does', () => {
  it.each([
    [person('A'), 'reading'],
    [person('A', { heading: 'Findings' }), 'reading'],
    [writer('A', null), 'writing'],
    [writer('A', 'Findings'), 'writing in Findings'],
    [person('A', { isYou: true, isWriting: true }), 'you'],
  ])('is said in a word or with its place', (somebody, words) => {
    expect(doingWords(somebody)).toBe(words);
  });
});

describe('the line on who writes', () => {
  it.each([
    ['', [person('A')]],
    ['', [person('You', { isYou: true, isWriting: true })]],
    ['A is writing', [writer('A', null)]],
    ['A is writing in Agreements', [person('B'), writer('A', 'Agreements')]],
    ['2 people are writing in Findings', [writer('A', 'Findings'), writer('B', 'Findings')]],
    ['2 people are writing in Findings, 1 elsewhere', [writer('C', 'Agreements'), writer('A', 'Findings'), writer('B', 'Findings')]],
    ['A is writing in Agreements, 1 elsewhere', [writer('A', 'Agreements'), writer('B', 'Findings')]],
  ])('is "%s"', (words, people) => {
    expect(writingWords(people)).toBe(words);
  });
});

describe('who came and who left', () => {
  const named = (...names: string[]) => new Map(names.map((name) => [`key of ${name}`, name]));

  it.each([
    [named('A'), named('A'), ''],
    [named('A'), named('A', 'Demo coach 4'), 'Demo coach 4 came in.'],
    [named('A'), named('A', 'B', 'C', 'D'), '3 people came in.'],
    [named('A', 'B'), named('A'), 'B left.'],
    [named('A', 'B', 'C'), named('A', 'D'), 'D came in. 2 people left.'],
  ])('are said in one go', (before, now, words) => {
    expect(arrivalWords(before, now)).toBe(words);
  });
});
