import { describe, expect, it } from 'vitest';
import type { PanelQuestion } from './panel-facts.ts';
import { byWanted, holdList } from './question-order.ts';

const question = (id: string, wanted: number, at = 0): PanelQuestion => ({ id, agendaSessionId: 'panel', text: id, name: null, speaksAs: null, state: 'asked', answer: '', isHidden: false, at, wanted });
const ids = (questions: readonly PanelQuestion[]): string => questions.map(({ id }) => id).join(' ');
const known = new Set(['a', 'b', 'c']);
const three = [question('a', 1), question('b', 5), question('c', 3)];

describe('questions from the floor', () => {
  it('stand by how many want them, then by when they were asked', () => {
    expect(ids(byWanted([question('late', 2, 9), question('early', 2, 1), question('most', 7, 5)]))).toBe('most early late');
  });

  it('keep their order while somebody is at the list, and catch up afterwards', () => {
    expect(ids(holdList(three, { known, own: [], order: ['a', 'b', 'c'] }).shown)).toBe('a b c');
    expect(ids(holdList(three, { known, own: [], order: null }).shown)).toBe('b c a');
  });

  it('wait when they are new to the reader, at the list or not', () => {
    const more = [...three, question('d', 9)];
    for (const order of [null, ['a', 'b', 'c']]) {
      const { shown, waiting } = holdList(more, { known, own: [], order });
      expect([ids(shown).includes('d'), ids(waiting)]).toEqual([false, 'd']);
    }
  });

  it('come at once where they are the reader’s own, at the end of an order that is held', () => {
    const more = [...three, question('mine', 9), question('other', 9)];
    expect(ids(holdList(more, { known, own: ['mine'], order: ['c', 'a', 'b'] }).shown)).toBe('c a b mine');
    expect(ids(holdList(more, { known, own: ['mine'], order: null }).shown)).toBe('mine b c a');
  });

  it('go from the list when they are gone', () => {
    expect(ids(holdList([question('c', 3)], { known, own: [], order: ['a', 'b', 'c'] }).shown)).toBe('c');
  });
});
