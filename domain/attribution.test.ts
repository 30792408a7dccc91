import { expect, it } from 'vitest';
import { attributions, moreReserved } from './attribution.ts';

it('of two choices keeps the one that shows less, whichever comes first', () => {
  for (const [place, one] of attributions.entries()) {
    for (const other of attributions.slice(place)) expect([moreReserved(one, other), moreReserved(other, one)]).toEqual([other, other]);
  }
});
