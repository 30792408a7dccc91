import { CsvError, parse } from 'csv-parse/sync';
import { t } from '#domain/words/t.ts';

/** What is wrong with a file and in which line, counted from 1; the reason is for people. */
export type LineProblem = { line: number; reason: string };
export type CsvLine = { line: number; cells: string[] };

/** The lines of a table in CSV, UTF-8 with or without a byte order mark; empty ones are left out. What is no such table is answered with why. */
export function readCsvLines(bytes: Uint8Array, delimiters: readonly string[] = [',']): CsvLine[] | LineProblem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const found = parse(text, { bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true, delimiter: [...delimiters] }) as unknown as { record: string[]; info: { lines: number } }[];
    return found.map(({ record, info: { lines } }) => ({ cells: record, line: lines }));
  } catch (thrown) {
    if (thrown instanceof CsvError) return { line: typeof thrown.lines === 'number' ? thrown.lines : 1, reason: t`quotation marks do not match here` };
    if (thrown instanceof TypeError) return { line: 1, reason: t`this is not text in UTF-8` };
    throw thrown;
  }
}
