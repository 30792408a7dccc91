import { toCsv } from '#domain/csv.ts';
import { cellText, type FigureTable, figureTables } from '#domain/report/figure-table.ts';
import { blocksWithRecommendations } from '#domain/report/loose-recommendations.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';

/** The figures of a report as one table for spreadsheets, in the language of the report: each below its caption, with its notes, and an empty row behind it. */
export function figuresCsv(report: PublishedReport): string {
  const tables = saidIn(spokenFor(report.language), () => tablesOf(report));
  return toCsv(tables.flatMap(({ caption, header, rows, notes }) => [[caption], [...header], ...rows.map((row) => row.map(cellText)), ...notes.map((note) => [note]), []]));
}

const tablesOf = (report: PublishedReport): FigureTable[] => blocksWithRecommendations(report).flatMap((block) => (block.kind === 'figure' ? figureTables(block.figure, block.number, report) : []));
