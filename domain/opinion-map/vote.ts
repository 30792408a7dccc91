/** What somebody says to a statement, by the numbers of Polis' exports: agrees 1, passes 0, disagrees -1. */
export type VoteValue = 1 | 0 | -1;

/** The same in words. */
export const voteWords = ['agree', 'disagree', 'pass'] as const;
export type VoteWord = (typeof voteWords)[number];

export const voteValueOf: Record<VoteWord, VoteValue> = { agree: 1, disagree: -1, pass: 0 };

/** One vote of one person on one statement; `at` in ms tells which of several is the latest. */
export type CastVote = { personId: string; statementId: string; vote: VoteValue; at: number };

/** Everything the map is made of. A statement that was moderated out (`isOut`) keeps its column, without its votes. */
export type MapVotes = { statements: readonly { id: string; isOut: boolean }[]; votes: readonly CastVote[] };
