import type { CastVote, MapVotes, VoteValue } from '#domain/opinion-map/vote.ts';
import { randomFrom } from '#domain/random.ts';

const valueOf: Record<string, VoteValue> = { '+': 1, '-': -1, o: 0 };

/** Votes as drawn: a line for each person, a sign for each statement: + agrees, - disagrees, o passes, a dot for not seen. People are p00, p01, ..., statements s00, s01, ... */
export function drawnVotes(lines: readonly string[], out: readonly string[] = []): MapVotes {
  const votes = lines.flatMap((line, person) => Array.from(line).flatMap((sign, statement): CastVote[] => (valueOf[sign] === undefined ? [] : [{ personId: named('p', person), statementId: named('s', statement), vote: valueOf[sign], at: 0 }])));
  return { statements: Array.from({ length: Math.max(0, ...lines.map((line) => line.length)) }, (_, statement) => ({ id: named('s', statement), isOut: out.includes(named('s', statement)) })), votes };
}

/** People of some groups, dealt in turn, who vote as their group does but for one vote in ten, each on `share` of the statements; on a third of these all groups agree. */
export function plantedVotes({ people, statements, groups, share = 1, seed = 1 }: { people: number; statements: number; groups: number; share?: number; seed?: number }): MapVotes {
  const random = randomFrom(seed);
  const leanings = Array.from({ length: groups }, (_, group) => Array.from({ length: statements }, (__, statement): VoteValue => (statement % 3 === 0 || statement % groups === group ? 1 : -1)));
  const lines = Array.from({ length: people }, (_, person) => (leanings[person % groups] ?? []).map((leaning) => (random(1_000) >= share * 1_000 ? '.' : random(10) === 0 ? 'o' : leaning === 1 ? '+' : '-')).join(''));
  return drawnVotes(lines);
}

const named = (letter: string, number: number): string => `${letter}${String(number).padStart(2, '0')}`;
