import type { VoteValue } from '#domain/opinion-map/vote.ts';
import { t } from '#domain/words/t.ts';
import { readPolisTable, type TableReading } from './read-polis-table.ts';

/** One line of a file of votes: numbers of a person and a statement; `at` is null where the file does not say. */
export type VoteLine = { voter: number; statement: number; vote: VoteValue; at: Date | null };

const values: Record<string, VoteValue> = { '1': 1, '0': 0, '-1': -1 };
/** Polis has written both seconds and milliseconds; in milliseconds this is 1973. */
const LEAST_MS = 1e11;
const MOST_MS = 8.64e15;

/** Reads votes in Polis' form (`votes.csv`: timestamp, datetime, comment-id, voter-id, vote; agree is 1). A line on none of the statements cannot be used. */
export const readVotesFile = (bytes: Uint8Array, statements: ReadonlySet<number>): TableReading<VoteLine> =>
  readPolisTable(bytes, ['comment-id', 'voter-id', 'vote'], ({ cell }) => {
    const [statement, voter, vote] = [numberIn(cell('comment-id')), numberIn(cell('voter-id')), values[cell('vote')]];
    if (statement === null) return t`comment-id “${cell('comment-id')}” is not a number`;
    if (voter === null) return t`voter-id “${cell('voter-id')}” is not a number`;
    if (vote === undefined) return t`vote “${cell('vote')}” is none of 1, 0 and -1`;
    if (!statements.has(statement)) return t`there is no statement ${statement}`;
    return { statement, voter, vote, at: momentIn(cell('timestamp')) };
  });

/** A whole number that fits into the tables. */
export const numberIn = (cell: string): number | null => (/^\d{1,9}$/.test(cell) ? Number(cell) : null);

function momentIn(cell: string): Date | null {
  if (!/^\d{1,16}$/.test(cell)) return null;
  const ms = Number(cell) < LEAST_MS ? Number(cell) * 1000 : Number(cell);
  return ms <= MOST_MS ? new Date(ms) : null;
}
