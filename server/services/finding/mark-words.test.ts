import { describe, expect, it } from 'vitest';
import { markPassage, markWords, type MarkedText } from './mark-words.ts';

const looked = (words: string[], given = {}) => ({ words, mayGoOn: false, language: 'en', ...given });
const shown = (parts: MarkedText) => parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('words that were looked for', () => {
  it.each([
    ['Résumés of teachers', ['resume', 'teacher'], {}, '[Résumés] of [teachers]'],
    ['Teaching the teacher', ['teacher'], {}, 'Teaching the [teacher]'],
    ['Credentials', ['credentia'], { mayGoOn: true }, '[Credentials]'],
    ['Credentials', ['credentia'], {}, 'Credentials'],
    ['Wege und Wegen', ['weg'], { language: 'de' }, 'Wege und Wegen'],
    ['课堂提问', ['提', '问'], { language: 'zh' }, '课堂[提][问]'],
    ['<b>trust</b> & co', ['trust'], {}, '<b>[trust]</b> & co'],
    ['', ['trust'], {}, ''],
  ])('in %s', (text, words, given, marked) => expect(shown(markWords(text, looked(words, given)))).toBe(marked));

  it('lose no letter of the text', () => {
    const text = 'A “micro-credential” (v2.1), for teachers’ work — ångström.';
    expect(markWords(text, looked(['micro', 'teachers', 'angstrom'])).map((part) => part.text).join('')).toBe(text);
  });
});

describe('the passage that is shown', () => {
  const filler = 'Nothing of it is said in this sentence at all. '.repeat(12);
  it('is where most of it is said, cut between words', () => {
    const passage = shown(markPassage(`trust once. ${filler}Here trust is a currency, and currency needs trust. ${filler}`, looked(['trust', 'currency'])));
    expect(passage).toContain('Here [trust] is a [currency], and [currency] needs [trust].');
    expect(passage).toMatch(/^… \w/);
    expect(passage).toMatch(/\w\u00a0…$/);
  });
  it('is the beginning where none of it is said', () => expect(shown(markPassage(filler, looked(['trust'])))).toMatch(/^Nothing of it is said .*\u00a0…$/));
  it('is the whole of what is short', () => expect(shown(markPassage('  Trust\n\nin pilots ', looked(['trust'])))).toBe('[Trust] · in pilots'));
  it('parts headings and lines from what follows them', () => expect(shown(markPassage('Agreements\n\nWe trust.\nMore\n', looked(['trust'])))).toBe('Agreements · We [trust]. More'));
});
