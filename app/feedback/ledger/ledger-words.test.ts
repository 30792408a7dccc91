import { describe, expect, it } from 'vitest';
import { ledgerFigures } from '#domain/feedback/ledger-figures.ts';
import { ledgerPath, ledgerQueryOf } from './ledger-query.ts';
import { ledgerSentence } from './ledger-words.ts';

const NOW = new Date('2026-11-30T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const closed = (after: number) => ({ disposition: 'accepted' as const, createdAt: daysAgo(10), decidedAt: daysAgo(10 - after) });
const open = (since: number) => ({ disposition: 'open' as const, createdAt: daysAgo(since), decidedAt: null });

/** The whole sentence, as the page says it. */
function sentenceOf(remarks: Parameters<typeof ledgerFigures>[0], people: number): string {
  const said = ledgerSentence(ledgerFigures(remarks, NOW), people);
  return `${said.who} gave ${said.remarks} on this draft. ${said.closed}${said.rest}`;
}

describe('the ledger in one sentence', () => {
  it('says who said how much, what is closed and how fast, and what has waited longest', () => {
    expect(sentenceOf([closed(4), closed(4), closed(6), open(9), open(2)], 3)).toBe('3 people gave 5 remarks on this draft. 3 are closed, 60 %, half of them within 4 days. The oldest open one has waited 9 days.');
  });

  it('says how many were taken back', () => {
    const back = { disposition: 'taken-back' as const, createdAt: daysAgo(3), decidedAt: null };
    expect(sentenceOf([closed(1), back], 2)).toBe('2 people gave 2 remarks on this draft. 1 is closed, 100 %, within 1 day. 1 was taken back by who gave it.');
    expect(sentenceOf([back, back], 1)).toBe('One person gave 2 remarks on this draft. None was decided. 2 were taken back by who gave them.');
  });

  it('speaks of one as of one', () => {
    expect(sentenceOf([closed(1)], 1)).toBe('One person gave 1 remark on this draft. 1 is closed, 100 %, within 1 day.');
    expect(sentenceOf([open(0.5)], 1)).toBe('One person gave 1 remark on this draft. None is closed yet. The open one has waited less than a day.');
  });
});

describe('the address of a ledger', () => {
  it('says all of what is chosen, and comes back from it; what is none of these is left out', () => {
    const query = { round: 2, disposition: 'declined' as const, perspective: 'coach' as const, place: 'rubric/r 1/level/ä', most: 60 };
    expect(ledgerQueryOf(new URL(ledgerPath({ kind: 'credential', slug: 'exit-questions' }, query), 'http://plenary.test').searchParams)).toEqual(query);
    expect(ledgerPath({ kind: 'credential', slug: 'exit-questions' })).toBe('/credentials/exit-questions/ledger');
    expect(ledgerPath({ kind: 'report', slug: 'user-trust' }, { round: 2 })).toBe('/reports/user-trust/ledger?round=2');
    expect(ledgerQueryOf(new URLSearchParams('round=x&is=closed&by=boss&most=99999'))).toEqual({ round: null, disposition: null, perspective: null, place: null, most: 2000 });
  });
});
