import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './defect-words.ts';

describe('what a defect says', () => {
  it('is what the database answered, not the statement or its values', () => {
    const answered = new Error('relation "accounts" already exists');
    expect(wordsOf(new DrizzleQueryError('create table accounts (...)', ['a value'], answered))).toBe('relation "accounts" already exists');
  });

  it('is its own words, or its code when it has none', () => {
    expect(wordsOf(new Error('Nobody there'))).toBe('Nobody there');
    expect(wordsOf(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
    expect(wordsOf('thrown as a word')).toBe('thrown as a word');
  });
});
