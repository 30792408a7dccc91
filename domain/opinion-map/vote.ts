/** What somebody says to a statement, by the numbers of Polis' exports: agrees 1, passes 0, disagrees -1. */
export type VoteValue = 1 | 0 | -1;

/** One vote of one person on one statement; `at` in ms tells which of several is the latest. */
export type CastVote = { personId: string; statementId: string; vote: VoteValue; at: number };

/** Everything the map is made of. A statement that was moderated out (`isOut`) keeps its column, without its votes. */
export type MapVotes = { statements: readonly { id: string; isOut: boolean }[]; votes: readonly CastVote[] };
