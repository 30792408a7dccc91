import { describe, expect, it } from 'vitest';
import { everything, type TriageQuery, triagePath, triageQueryOf } from './triage-query.ts';

const read = (path: string) => triageQueryOf(new URL(path, 'http://plenary.test').searchParams);

describe('the address of remarks that are looked at', () => {
  it('says all of what is chosen, and comes back from it', () => {
    const queries: TriageQuery[] = [
      everything,
      { ...everything, disposition: 'open' },
      { ...everything, disposition: 'declined', place: '', perspective: 'coach', rating: 2, isMine: true, hasSuggestion: true, isAnswered: true, page: 3, opened: 17 },
      { ...everything, place: 'rubric/r 1/level/ä' },
    ];
    for (const query of queries) expect(read(triagePath({ kind: 'credential', slug: 'exit-questions' }, 1, query))).toEqual(query);
  });

  it('means open remarks where it says nothing, and all whose answers wait', () => {
    expect(read('/')).toEqual({ ...everything, disposition: 'open' });
    expect(read('/?answered=1')).toMatchObject({ disposition: null, isAnswered: true });
  });

  it('leaves out what is none of these', () => {
    expect(read('/?is=closed&by=boss&rating=9&page=-1&open=x&place=any')).toEqual({ ...everything, disposition: 'open' });
  });
});
