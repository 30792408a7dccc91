import { describe, expect, it } from 'vitest';
import { peopleWords } from './people-words.ts';

describe('how far a round is', () => {
  it('counts those who came by themselves beside those who were invited, never among them', () => {
    expect(peopleWords({ invited: 6, came: 4, finished: 3, others: 2, othersFinished: 1 })).toBe('6 invited, 4 of them came, 3 finished; 2 came without being on the list, 1 finished');
    expect(peopleWords({ invited: 2, came: 0, finished: 0, others: 0, othersFinished: 0 })).toBe('2 invited, 0 of them came');
    expect(peopleWords({ invited: 0, came: 0, finished: 0, others: 1, othersFinished: 0 })).toBe('nobody invited by mail; 1 came without being on the list');
  });
});
