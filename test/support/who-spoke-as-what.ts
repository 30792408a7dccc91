import type { OpinionMap } from '#domain/opinion-map/opinion-map.ts';
import { countedVotes } from '#domain/opinion-map/canonical-votes.ts';
import type { MapVotes, VoteValue } from '#domain/opinion-map/vote.ts';

type Counts = { perspective: string; people: number };
/** What is told by perspective: how many there are, and what each said to each statement (null: not told). */
type Told = { perspectives: readonly Counts[]; agreements: readonly Pick<OpinionMap['agreements'][number], 'statementId' | 'byPerspective'>[] };

/**
 * Reasons as somebody would who has the votes of each person and what is told by perspective: tries everybody as everything, and keeps what fits all counts. Answers for each voter
 * all they may have spoken as; one answer alone is a voter who was found out.
 */
export function whoSpokeAsWhat(cast: MapVotes, { perspectives, agreements }: Told): Map<string, Set<string>> {
  const said = new Map<string, Map<string, VoteValue>>();
  for (const [person, statement, vote] of countedVotes(cast)) said.set(person, (said.get(person) ?? new Map<string, VoteValue>()).set(statement, vote));
  const people = [...said.keys()];
  const could = new Map(people.map((person) => [person, new Set<string>()]));
  const left = perspectives.map(({ people: size }, part) => ({ size, counts: agreements.map(({ statementId, byPerspective }) => ({ statementId, ...(byPerspective[part] ?? { agrees: Infinity, disagrees: Infinity, seen: Infinity }) })) }));
  const spoken: number[] = [];
  const take = (part: number, person: string, by: 1 | -1): boolean => {
    const from = left[part];
    if (!from) return false;
    from.size -= by;
    for (const count of from.counts) {
      const vote = said.get(person)?.get(count.statementId);
      if (vote === undefined) continue;
      count.seen -= by;
      if (vote === 1) count.agrees -= by;
      if (vote === -1) count.disagrees -= by;
    }
    return from.size >= 0 && from.counts.every(({ agrees, disagrees, seen }) => agrees >= 0 && disagrees >= 0 && seen >= 0);
  };
  const assign = (at: number): void => {
    const person = people[at];
    if (person === undefined) {
      const isAll = left.every(({ size, counts }) => size === 0 && counts.every(({ seen, agrees, disagrees }) => [seen, agrees, disagrees].every((each) => each === 0 || each === Infinity)));
      if (isAll) spoken.forEach((part, place) => could.get(people[place] ?? '')?.add(perspectives[part]?.perspective ?? ''));
      return;
    }
    for (const part of perspectives.keys()) {
      spoken[at] = part;
      if (take(part, person, 1)) assign(at + 1);
      take(part, person, -1);
    }
  };
  assign(0);
  return could;
}

/** Those of whom only one answer is left. */
export const foundOut = (could: ReadonlyMap<string, ReadonlySet<string>>): string[] => [...could].flatMap(([person, answers]) => (answers.size === 1 ? [person] : []));
