import type { listStatements, listVotes } from '#db/repositories/statements.ts';
import type { MapVotes } from '#domain/opinion-map/vote.ts';

type Statements = Awaited<ReturnType<typeof listStatements>>;
type Votes = Awaited<ReturnType<typeof listVotes>>;

/** What is voted on and how, by number. A statement that was rejected after people voted on it keeps its column. */
export const castOf = (statements: Statements, votes: Votes): MapVotes => ({
  statements: statements.filter(({ statement, seen }) => statement.state === 'accepted' || seen > 0).map(({ statement }) => ({ id: String(statement.number), isOut: statement.state !== 'accepted' })),
  votes: votes.map(({ voter, statement, vote }) => ({ personId: String(voter), statementId: String(statement), vote, at: 0 })),
});
