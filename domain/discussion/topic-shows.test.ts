import { describe, expect, it } from 'vitest';
import { topicsAskedSchema } from './topic-shows.ts';

describe('what an address asks of a list of topics', () => {
  it('is which of them, and the page', () => {
    expect(topicsAskedSchema.parse({ show: 'mine', page: '3' })).toEqual({ show: 'mine', page: 3 });
  });

  it('is all of them from the first where it says anything else', () => {
    for (const asked of [{}, { show: 'theirs', page: 'last' }, { page: '0' }, { page: '99999999' }]) expect(topicsAskedSchema.parse(asked)).toEqual({ show: 'all', page: 1 });
  });
});
