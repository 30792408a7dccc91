import { describe, expect, it } from 'vitest';
import { compareWords } from '#domain/report/compare-words.ts';
import { aroundChanges } from './around-changes.ts';

const shown = (before: string, after: string) => aroundChanges(compareWords(before, after)).map(({ text }) => text).join('|');
const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');

describe('a change with a little of what stands around it', () => {
  it('is cut before and behind to whole words', () => {
    expect(shown(`${long} old ${long}`, `${long} new ${long}`)).toBe('… word24 word25 word26 word27 word28 word29 |old|new| word0 word1 word2 word3 word4 word5 word6 …');
  });

  it('is cut between two changes', () => {
    expect(shown(`old ${long} old`, `new ${long} new`)).toBe('old|new| word0 word1 word2 word3 word4 word5 word6 … word24 word25 word26 word27 word28 word29 |old|new');
  });

  it('is whole where it is short, and where nothing changed', () => {
    expect(shown('a few old words', 'a few new words')).toBe('a few |old|new| words');
    expect(shown(long, long)).toBe(long);
  });
});
