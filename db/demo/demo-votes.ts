import type { deliberationVoters, statementVotes } from '#db/schema/index.ts';
import type { VoteValue } from '#domain/opinion-map/vote.ts';
import type { Perspective } from '#domain/perspective.ts';
import { randomFrom } from '#domain/random.ts';
import { demoId } from './demo-id.ts';

/** Statements, and how groups of like voters lean on each: + agrees, - disagrees, o is divided. */
export type DemoStatements = readonly (readonly [leanings: string, text: string])[];
type Voting = {
  deliberationId: string;
  /** Begins the names that ids are made from. */
  prefix: string;
  said: DemoStatements;
  voters: number;
  spoken: readonly Perspective[];
  groupOf: (place: number) => number;
  votedAt: (place: number) => Date;
  seed: number;
};
type VoterRow = typeof deliberationVoters.$inferInsert & { id: string; perspective: Perspective | null };

/** The votes of people who are made up, the same in every demo: nearly all vote on nearly all statements, and nearly always as their group does. */
export function demoVotes({ deliberationId, prefix, said, voters: count, spoken, groupOf, votedAt, seed }: Voting): { voters: VoterRow[]; votes: (typeof statementVotes.$inferInsert)[] } {
  const voters = Array.from({ length: count }, (_, place) => ({ id: demoId(`${prefix}voter ${place}`), deliberationId, number: 1_000 + place * 37, perspective: spoken[place % spoken.length] ?? null }));
  const random = randomFrom(seed);
  const votes = voters.flatMap(({ id: voterId }, place) =>
    said.flatMap(([leanings], statement) => (random(10) === 0 ? [] : [{ statementId: demoId(`${prefix}statement ${statement + 1}`), voterId, vote: leant(leanings.charAt(groupOf(place)), random), votedAt: votedAt(place) }])),
  );
  return { voters, votes };
}

function leant(leaning: string, random: (below: number) => number): VoteValue {
  const draw = random(12);
  if (draw === 0) return 0;
  if (leaning === 'o' || draw === 1) return draw % 2 === 0 ? 1 : -1;
  return leaning === '+' ? 1 : -1;
}
