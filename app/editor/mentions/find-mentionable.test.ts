import { describe, expect, it } from 'vitest';
import { findMentionable } from './find-mentionable.ts';

const names = ['Ada Teacher', 'José Álvarez', 'Teodora Funder', 'Who pays for what teachers learn?'];
const find = (typed: string, most?: number) => findMentionable(names, typed, (name) => name, most);

describe('who is meant by what was typed', () => {
  it('is found by the beginning of any word, names that begin with it first', () => {
    expect(find('te')).toEqual(['Teodora Funder', 'Ada Teacher', 'Who pays for what teachers learn?']);
    expect(find('teacher')).toEqual(['Ada Teacher', 'Who pays for what teachers learn?']);
    expect(find('each')).toEqual([]);
  });

  it('is found without accents and capitals, and over several words', () => {
    expect(find('jose alv')).toEqual(['José Álvarez']);
    expect(find('ÁLV')).toEqual(['José Álvarez']);
  });

  it('is everybody before a letter was typed, up to as many as a list shows', () => {
    expect(find('')).toEqual(names);
    expect(find('', 2)).toHaveLength(2);
  });
});
