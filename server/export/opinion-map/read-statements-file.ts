import { oneLine } from '#domain/agenda/plain-text.ts';
import { unmarked } from '#domain/csv.ts';
import type { StatementState } from '#domain/deliberation/statement.ts';
import { t } from '#domain/words/t.ts';
import { readPolisTable, type TableReading } from './read-polis-table.ts';
import { numberIn } from './read-votes-file.ts';

export type StatementLine = { number: number; text: string; state: Exclude<StatementState, 'waiting'> };

/** Longer than what is written here: other houses allow more. */
const LONGEST = 1_000;

/**
 * Reads statements in Polis' form (`comments.csv`: comment-id, comment-body, moderated and others). What was moderated out (-1) is rejected here; everything else was voted on,
 * and is accepted. A number that comes twice cannot be used.
 */
export function readStatementsFile(bytes: Uint8Array): TableReading<StatementLine> {
  const seen = new Set<number>();
  return readPolisTable(bytes, ['comment-id', 'comment-body'], ({ cell }) => {
    const [number, text] = [numberIn(cell('comment-id')), oneLine(unmarked(cell('comment-body')))];
    if (number === null) return t`comment-id “${cell('comment-id')}” is not a number`;
    if (seen.has(number)) return t`statement ${number} is given twice`;
    if (text === '') return t`statement ${number} has no text`;
    if (text.length > LONGEST) return t`statement ${number} is longer than 1,000 characters`;
    if (!['', '-1', '0', '1'].includes(cell('moderated'))) return t`moderated “${cell('moderated')}” is none of 1, 0 and -1`;
    seen.add(number);
    return { number, text, state: cell('moderated') === '-1' ? 'rejected' : 'accepted' };
  });
}
