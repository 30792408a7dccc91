import { afterEach, describe, expect, it } from 'vitest';
import { learnWords } from './known-words.ts';
import { readBy, readingLocale, saidIn } from './reading-language.ts';
import { t } from './t.ts';

describe('words that the server says', () => {
  afterEach(() => readBy(() => 'en'));

  it('are the English ones where nobody asks in another language', () => {
    expect(t`Give the topic a title.`).toBe('Give the topic a title.');
    expect(t`${3} of ${'five'} rooms`).toBe('3 of five rooms');
  });

  it('are those of the language of who reads, in its order', () => {
    learnWords('es', { '{0} of {1} rooms': 'De {1} salas, {0}' });
    readBy(() => 'es');
    expect(t`${3} of ${5} rooms`).toBe('De 5 salas, 3');
    expect(readingLocale()).toBe('es');
  });

  it('stay English where the catalogue lacks them', () => {
    learnWords('es', {});
    readBy(() => 'es');
    expect(t`Nobody has said this.`).toBe('Nobody has said this.');
  });

  it('are in the language that is asked for where they are kept or written to somebody else', () => {
    learnWords('es', { Held: 'Celebrada' });
    readBy(() => 'es');
    expect([saidIn('en', () => t`Held`), t`Held`]).toEqual(['Held', 'Celebrada']);
    expect(() =>
      saidIn('en', () => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(t`Held`).toBe('Celebrada');
  });

  it('never take what somebody wrote for a place of their own', () => {
    expect(t`“${'{1}'}” by ${'Ana'}`).toBe('“{1}” by Ana');
  });
});
