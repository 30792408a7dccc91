import { describe, expect, it } from 'vitest';
import { reasonWords, turned } from './introduction-reason.ts';
import { type Member, ownEntrySchema, PHRASES_AT_MOST, suggestIntroductions } from './introductions.ts';

/** Phrases as the database reads them: here each word is its own stem. */
const phrases = (...texts: string[]) => texts.map((text) => ({ text, stems: text.split(' ') }));
const member = (name: string, { offers = [] as string[], seeks = [] as string[] }): Member => ({ accountId: name, name, offers: phrases(...offers), seeks: phrases(...seeks) });
const namesFor = (me: Member, others: Member[]) => suggestIntroductions(me, others).map(({ accountId }) => accountId);

describe('whom somebody could be introduced to', () => {
  it('is who offers what they look for, or looks for what they offer, with the reason', () => {
    const me = member('Ada', { seeks: ['rubric design'], offers: ['lesson video'] });
    const others = [member('Ben', { offers: ['design rubric'] }), member('Cleo', { seeks: ['video lesson'] }), member('Dan', { offers: ['lesson video'], seeks: ['rubric design'] })];
    expect(suggestIntroductions(me, others)).toEqual([
      { accountId: 'Ben', reasons: [{ iLookFor: true, sought: 'rubric design', offered: 'design rubric' }] },
      { accountId: 'Cleo', reasons: [{ iLookFor: false, sought: 'video lesson', offered: 'lesson video' }] },
    ]);
  });

  it('is nobody by one word of two, and somebody by the one word they wrote', () => {
    const me = member('Ada', { seeks: ['rubric design', 'grants'] });
    expect(namesFor(me, [member('Ben', { offers: ['rubric printing'] }), member('Cleo', { offers: ['small grants trials'] })])).toEqual(['Cleo']);
  });

  it('are first those who meet both ways, then those who share most words, at most ten', () => {
    const me = member('Ada', { seeks: ['peer review evidence', 'grants'], offers: ['lesson video'] });
    const both = member('Zoe', { offers: ['grants'], seeks: ['lesson video'] });
    const close = member('Yan', { offers: ['peer review evidence'] });
    const many = Array.from({ length: 12 }, (_, count) => member(`Person ${String(count).padStart(2, '0')}`, { offers: ['grants'] }));
    const found = namesFor(me, [...many, close, both]);
    expect(found.slice(0, 3)).toEqual(['Zoe', 'Yan', 'Person 00']);
    expect(found).toHaveLength(10);
  });

  it('is nobody by phrases without a word that counts', () => {
    expect(namesFor({ ...member('Ada', {}), seeks: [{ text: 'the', stems: [] }] }, [{ ...member('Ben', {}), offers: [{ text: 'the', stems: [] }] }])).toEqual([]);
  });
});

describe('the reason', () => {
  it('is a sentence to each of the two', () => {
    const reason = { iLookFor: true, sought: 'rubric design', offered: 'designing rubrics' };
    expect(reasonWords(reason, 'Ada')).toBe('You look for “rubric design”; Ada offers “designing rubrics”.');
    expect(reasonWords(turned(reason), 'Ben')).toBe('Ben looks for “rubric design”; you offer “designing rubrics”.');
  });
});

describe('what a member offers and looks for', () => {
  it('is a line for each phrase, without blank ones and repetitions', () => {
    expect(ownEntrySchema.parse({ offers: ' One  thing \r\n\r\nAnother\nOne thing' })).toEqual({ offers: ['One thing', 'Another'], seeks: [], isOpenToIntroductions: false });
  });

  it('is a short list of short phrases', () => {
    expect(ownEntrySchema.safeParse({ offers: Array.from({ length: PHRASES_AT_MOST + 1 }, (_, count) => `Phrase ${count}`).join('\n') }).success).toBe(false);
    expect(ownEntrySchema.safeParse({ seeks: 'x'.repeat(81) }).success).toBe(false);
  });
});
