import { csvLines } from '#domain/csv.ts';
import type { StatementState } from '#domain/deliberation/statement.ts';
import type { Tally } from '#domain/opinion-map/tally.ts';
import type { VoteValue } from '#domain/opinion-map/vote.ts';

export type WrittenVote = { voter: number; statement: number; vote: VoteValue };
export type WrittenStatement = { number: number; text: string; state: StatementState; tally: Tally };

const moderated: Record<StatementState, string> = { accepted: '1', waiting: '0', rejected: '-1' };

/**
 * Votes in Polis' form, one line for each person and statement, by number. All bear one moment, that of the deliberation: when somebody voted could tell
 * who they are. There is no latest to be told either, since only the vote that counts is written.
 */
export const votesFile = (votes: readonly WrittenVote[], at: Date): string =>
  csvLines([['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'], ...votes.map(({ voter, statement, vote }) => [...moments(at), String(statement), String(voter), String(vote)])]);

/** Statements in Polis' form; no author is named, and all bear the moment of the deliberation. */
export const statementsFile = (statements: readonly WrittenStatement[], at: Date): string =>
  csvLines([
    ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'],
    ...statements.map(({ number, text, state, tally }) => [...moments(at), String(number), '', String(tally.agrees), String(tally.disagrees), moderated[state], text]),
  ]);

const moments = (at: Date): string[] => [String(Math.floor(at.getTime() / 1000)), at.toISOString()];
