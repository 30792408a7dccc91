import { credentialFields } from '../credential/credential-fields.ts';
import { describe, expect, it } from 'vitest';
import { type PerspectiveKey, perspectiveKeys } from '../perspective.ts';
import { becameOf, type Disposition } from './disposition.ts';
import type { Rating } from './feedback-round.ts';
import { heatMap, shadeOf } from './heat-map.ts';
import { ledgerFigures } from './ledger-figures.ts';
import { triageActSchema } from './ledger-forms.ts';
import { peopleGroups } from './people-groups.ts';
import { similarRemarks } from './similar-remarks.ts';
import { takeOver } from './take-over.ts';

const NOW = new Date('2026-11-30T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const remark = (disposition: Disposition, createdDaysAgo: number, afterDays: number | null = null) => ({ disposition, createdAt: daysAgo(createdDaysAgo), decidedAt: afterDays === null ? null : daysAgo(createdDaysAgo - afterDays) });

describe('the figures of a ledger', () => {
  it('say how many are closed, within how many days half of them were, and how long the oldest open one has waited', () => {
    const figures = ledgerFigures([remark('accepted', 10, 1), remark('changed', 10, 4), remark('declined', 10, 6), remark('accepted', 10, 3.5), remark('open', 9.9), remark('open', 2)], NOW);
    expect(figures).toEqual({ remarks: 6, counts: { open: 2, accepted: 2, changed: 1, declined: 1, 'taken-back': 0 }, closed: 4, shareClosed: 66, halfWithinDays: 4, oldestOpenDays: 9 });
  });

  it('count one that was taken back while it was open neither as open work nor as closed', () => {
    expect(ledgerFigures([remark('accepted', 10, 1), remark('taken-back', 10)], NOW)).toMatchObject({ remarks: 2, closed: 1, shareClosed: 100, oldestOpenDays: null });
    expect(ledgerFigures([remark('taken-back', 10)], NOW)).toMatchObject({ closed: 0, shareClosed: null, halfWithinDays: null });
    expect([becameOf({ disposition: 'open', takenBackAt: NOW }), becameOf({ disposition: 'declined', takenBackAt: NOW }), becameOf({ disposition: 'open', takenBackAt: null })]).toEqual(['taken-back', 'declined', 'open']);
  });

  it('say 100 % only of all', () => {
    const most = [...Array.from({ length: 299 }, () => remark('accepted', 3, 1)), remark('open', 3)];
    expect(ledgerFigures(most, NOW).shareClosed).toBe(99);
    expect(ledgerFigures(most.slice(0, 299), NOW)).toMatchObject({ shareClosed: 100, oldestOpenDays: null });
  });

  it('call a few hours one day', () => {
    expect(ledgerFigures([remark('accepted', 3, 0.1)], NOW).halfWithinDays).toBe(1);
  });

  it('count no wait of one that was opened again', () => {
    expect(ledgerFigures([remark('open', 8, 2)], NOW)).toMatchObject({ closed: 0, halfWithinDays: null, oldestOpenDays: 8 });
  });

  it('say nothing of nothing', () => {
    expect(ledgerFigures([], NOW)).toMatchObject({ remarks: 0, shareClosed: null, halfWithinDays: null, oldestOpenDays: null });
  });
});

const so = (many: number, word: PerspectiveKey | null) => Array.from({ length: many }, () => word);

describe('groups of people for figures', () => {
  it('are perspectives of five and more; the others stand together', () => {
    const { groups, groupOf } = peopleGroups([...so(6, 'teacher'), ...so(5, 'coach'), ...so(3, 'funder'), ...so(2, null)]);
    expect(groups).toEqual(['teacher', 'coach', 'other']);
    expect([groupOf('teacher'), groupOf('funder'), groupOf(null), groupOf('other')]).toEqual(['teacher', 'other', 'other', 'other']);
  });

  it('have nobody under others where nobody is', () => {
    expect(peopleGroups(so(5, 'teacher')).groups).toEqual(['teacher']);
  });

  it('take the next smallest along where the others are too few, or what is missing from the total would tell of them', () => {
    expect(peopleGroups([...so(9, 'teacher'), ...so(5, 'coach'), 'funder']).groups).toEqual(['teacher', 'other']);
  });

  it('are none of fewer than five people', () => {
    const { groups, groupOf } = peopleGroups(so(4, 'teacher'));
    expect([groups, groupOf('teacher')]).toEqual([[], null]);
  });

  it('have five people each, and everybody in one, however people are spread', () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const words = perspectiveKeys.flatMap((key, place) => so((seed * (place + 3) * 7919) % 8, seed % 3 === 0 && place === 1 ? null : key));
      const { groups, groupOf } = peopleGroups(words);
      const sizes = groups.map((group) => words.filter((word) => groupOf(word) === group).length);
      if (words.length >= 5) expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(words.length);
      expect(Math.min(5, ...sizes)).toBe(5);
    }
  });
});

const said = (place: string, word: PerspectiveKey | null, rating: Rating | null = null) => ({ place, word, rating });

describe('the heat map', () => {
  const groups = peopleGroups([...so(5, 'teacher'), ...so(3, 'coach'), ...so(2, null)]);
  const rubric = [{ key: 'rubric/r1/criterion', label: 'Row 1' }, { key: 'rubric/r1/level/l1', label: 'Row 1, Basic' }, { key: 'rubric/r2/level/l1', label: 'Row 2, Basic' }];
  const parts = credentialFields.map(({ key, label }) => ({ key, label: label(), within: key === 'rubric' ? rubric : [] }));

  it('counts and rates each section by group, the rubric cell by cell below it, in the order of the draft', () => {
    const remarks = [said('rubric/r1/level/l1', 'teacher', 2), said('rubric/r1/level/l1', 'coach', 3), said('rubric', null), said('keyMethod', 'teacher', 1), said('keyMethod', 'teacher', 2), said('', 'coach', 4)];
    const map = heatMap({ remarks, groups, parts, findings: ['rubric/r2/level/l1', 'keyMethod', 'keyMethod', 'audience'] });
    const none = { count: 0, rating: null };
    expect(map.columns).toEqual(['teacher', 'other']);
    expect(map.rows).toEqual([
      { key: 'keyMethod', label: 'Key method', isWithin: false, cells: [{ count: 2, rating: 1.5 }, none], all: { count: 2, rating: 1.5 }, failed: 2 },
      { key: 'rubric', label: 'Rubric', isWithin: false, cells: [{ count: 1, rating: 2 }, { count: 2, rating: 3 }], all: { count: 3, rating: 2.5 }, failed: 1 },
      { key: 'rubric/r1/level/l1', label: 'Row 1, Basic', isWithin: true, cells: [{ count: 1, rating: 2 }, { count: 1, rating: 3 }], all: { count: 2, rating: 2.5 }, failed: 0 },
      { key: 'rubric/r2/level/l1', label: 'Row 2, Basic', isWithin: true, cells: [none, none], all: none, failed: 1 },
      { key: 'audience', label: 'Audience', isWithin: false, cells: [none, none], all: none, failed: 1 },
      { key: '', label: 'The whole draft', isWithin: false, cells: [none, { count: 1, rating: 4 }], all: { count: 1, rating: 4 }, failed: 0 },
    ]);
    expect(map.total).toEqual({ cells: [{ count: 3, rating: 1.7 }, { count: 3, rating: 3.5 }], all: { count: 6, rating: 2.4 } });
  });

  it('tells of nobody apart where people are too few, and of no checks where none are asked for', () => {
    const map = heatMap({ remarks: [said('keyMethod', 'teacher', 1)], groups: peopleGroups(so(4, 'teacher')), parts, findings: null });
    expect(map).toMatchObject({ columns: [], rows: [{ key: 'keyMethod', cells: [], all: { count: 1 }, failed: null }], total: { cells: [] } });
  });

  it('puts every remark in one section and one group', () => {
    const remarks = ['rubric/gone/level/x', 'tags/peer%2Fself', 'no-such-field', 'artifacts/a/title', ''].flatMap((place) => [said(place, 'teacher'), said(place, 'funder')]);
    const map = heatMap({ remarks, groups, parts, findings: null });
    const sections = map.rows.filter(({ isWithin }) => !isWithin);
    expect(sections.reduce((sum, { all }) => sum + all.count, 0)).toBe(remarks.length);
    for (const row of map.rows) expect(row.cells.reduce((sum, { count }) => sum + count, 0)).toBe(row.all.count);
  });

  it('shades whatever was said, and the fullest most', () => {
    expect([shadeOf(0, 40), shadeOf(1, 40), shadeOf(20, 40), shadeOf(40, 40)]).toEqual([0, 1, 3, 5]);
  });
});

describe('remarks that say much the same', () => {
  const of = (id: string, place: string, text: string, suggestion: string | null = null) => ({ id, place, text, suggestion });

  it('are put together by place and words, the first given first', () => {
    const remarks = [
      of('a', 'keyMethod', 'With five classes a day I cannot rewrite ten minutes for every pile.'),
      of('b', 'keyMethod', 'Rewriting ten minutes for each pile is too much with five classes.'),
      of('c', 'keyMethod', 'Which question tells misunderstandings apart?'),
      of('d', 'audience', 'With five classes a day I cannot rewrite ten minutes for every pile.'),
    ];
    expect(similarRemarks(remarks)).toEqual([['a', 'b']]);
  });

  it('are those with the same suggestion, whatever else they say', () => {
    expect(similarRemarks([of('a', 'name', 'Too long.', 'Exit questions'), of('b', 'name', 'Nobody knows this word', 'Exit questions '), of('c', 'name', 'Hm', '')])).toEqual([['a', 'b']]);
  });

  it('are not those that share small words alone', () => {
    expect(similarRemarks([of('a', 'name', 'What is this?'), of('b', 'name', 'This is what it is?'), of('c', 'name', '')])).toEqual([]);
  });
});

describe('taking a suggestion over', () => {
  const asked = { then: 'Each pile holds two.', language: 'en' };

  it('puts it in place of the quote, whatever else changed there', () => {
    expect(takeOver('Each pile holds two. Now with more.', { ...asked, quote: 'Each pile holds two.', suggestion: 'Each pile holds two ideas.' })).toEqual({ kind: 'taken', after: 'Each pile holds two ideas. Now with more.' });
    expect(takeOver('- First.\n\nEach pile\nholds two. More.', { ...asked, quote: 'Each pile holds two.', suggestion: 'It holds $& ideas.' })).toEqual({ kind: 'taken', after: '- First.\n\nIt holds $& ideas. More.' });
  });

  it('puts it in place of all where nothing is quoted and nothing changed', () => {
    expect(takeOver('Old', { ...asked, quote: null, suggestion: 'New', then: 'Old' })).toEqual({ kind: 'taken', after: 'New' });
    expect(takeOver('Other', { ...asked, quote: null, suggestion: 'New', then: 'Old' })).toEqual({ kind: 'changed' });
  });

  it('guesses nothing where the words are gone, or stand there twice', () => {
    expect(takeOver('Gone.', { ...asked, quote: 'Two.', suggestion: 'Three.' })).toEqual({ kind: 'changed' });
    expect(takeOver('Two. Then two. Two.', { ...asked, quote: 'Two.', suggestion: 'Three.' })).toEqual({ kind: 'several' });
    expect(takeOver('', { ...asked, quote: '', suggestion: 'b' })).toEqual({ kind: 'changed' });
  });

  it('writes nothing into a sentence that is another one by now', () => {
    const quote = 'Each pile holds two.';
    expect(takeOver('It is not so that each pile holds two.', { ...asked, quote: 'each pile holds two.', suggestion: 'x' })).toEqual({ kind: 'changed' });
    expect(takeOver('We say: Each pile holds two.', { ...asked, quote, suggestion: 'x' })).toEqual({ kind: 'changed' });
    expect(takeOver('Each pile holds two. We say: Each pile holds two.', { ...asked, quote, suggestion: 'x' })).toEqual({ kind: 'several' });
  });
});

describe('the change that a remark led to', () => {
  it('may be all of a long place', () => {
    const act = { intent: 'decide', remarks: [`${crypto.randomUUID()}.0-0`], disposition: 'changed', reason: 'Said more plainly.', before: 'a '.repeat(3_000), after: 'b '.repeat(3_000) };
    expect(triageActSchema.safeParse(act).success).toBe(true);
  });
});
