import { describe, expect, it } from 'vitest';
import { folded, readAskedWords, withOtherWords, wordsIn } from './asked-words.ts';

const textOf = (typed: string) => readAskedWords(typed)?.text ?? null;

describe('what somebody looks for', () => {
  it.each([
    ['trust  in   credentials', 'trust in credentials'],
    ['"exit question" rubric', '"exit question" rubric'],
    ['rubric -funder', 'rubric -funder'],
    ['rubric -"exit question"', 'rubric -"exit question"'],
    ['trust or pay', 'trust or pay'],
    ['trust OR or pay or', 'trust or pay'],
    ['or trust', 'trust'],
    ['"or"', '"or"'],
    ['micro-credentials', '"micro credentials"'],
    ['teacher/coach, 2.1.0!', '"teacher coach" "2 1 0"'],
    ['"never closed', '"never closed"'],
    ['提问', '"提 问"'],
    ["don't", '"don t"'],
  ])('%s is asked as %s', (typed, asked) => expect(textOf(typed)).toBe(asked));

  it.each(['', '   ', 'a', '-trust', '"', '- -', '!?', '-"a b"', 'or', '\u0000'])('%j is too little', (typed) => expect(readAskedWords(typed)).toBeNull());
  it.each(['a b ok', '7', '问'])('%j is enough', (typed) => expect(readAskedWords(typed)).not.toBeNull());

  it('gives the words that a hit may have without case and accents, each once', () => {
    expect(readAskedWords('Résumé RESUME -funder "Ångström unit"')?.words).toEqual(['resume', 'angstrom', 'unit']);
  });

  it('lets the last word go on while it is typed, and neither a quoted one, one that is done, nor one that must not be there', () => {
    expect(['cred', 'trust cred', 'micro-cred', 'cred ', '"cred"', 'trust -cred', 'trust or'].map((typed) => readAskedWords(typed)?.mayGoOn)).toEqual([true, true, true, false, false, false, false]);
  });

  it('is bounded, however much is pasted', () => {
    expect(textOf('word '.repeat(1_000))?.split(' ')).toHaveLength(16);
    expect(textOf('x'.repeat(5_000))).toHaveLength(200);
  });
});

describe('words', () => {
  it('are parted as the index parts them', () => expect(wordsIn('Teachers’ micro-credentials (v2.1): 课堂 so\u00adft')).toEqual(['Teachers', 'micro', 'credentials', 'v2', '1', '课', '堂', 'soft']));
  it('are folded as the index folds them', () => expect(['Ärger', 'ŁÓDŹ', 'smørrebrød', 'Straße', 'cœur'].map(folded)).toEqual(['arger', 'lodz', 'smorrebrod', 'strasse', 'coeur']));
  it('are put in the place of others, and signs stay', () => expect(withOtherWords('"Exit Qestion" -funder', new Map([['qestion', 'question']]))).toBe('"Exit question" -funder'));
});
