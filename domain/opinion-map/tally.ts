import { UNSEEN, type VoteMatrix } from './vote-matrix.ts';

/** The votes cast on one statement; `seen` are all of them, passes too. */
export type Tally = { agrees: number; disagrees: number; seen: number };

/** What some people, by row, said to each statement, by column. */
export function tallies({ statements, rows }: VoteMatrix, people: readonly number[]): Tally[] {
  const counts = statements.map(() => ({ agrees: 0, disagrees: 0, seen: 0 }));
  for (const person of people) {
    rows[person]?.forEach((cell, column) => {
      const count = counts[column];
      if (!count || cell === UNSEEN) return;
      count.seen += 1;
      if (cell === 1) count.agrees += 1;
      if (cell === -1) count.disagrees += 1;
    });
  }
  return counts;
}

/** Of all people but some: the one tally less the other. */
export const without = (all: Tally, some: Tally): Tally => ({ agrees: all.agrees - some.agrees, disagrees: all.disagrees - some.disagrees, seen: all.seen - some.seen });
