import { toCsv } from '#domain/csv.ts';
import { cellText, figureTables } from '#domain/report/figure-table.ts';
import { blocksWithRecommendations } from '#domain/report/loose-recommendations.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';

/** The figures of a report as one table for spreadsheets: each below its caption, with its notes, and an empty row behind it. */
export function figuresCsv(report: PublishedReport): string {
  const tables = blocksWithRecommendations(report).flatMap((block) => (block.kind === 'figure' ? figureTables(block.figure, block.number, report) : []));
  return toCsv(tables.flatMap(({ caption, header, rows, notes }) => [[caption], [...header], ...rows.map((row) => row.map(cellText)), ...notes.map((note) => [note]), []]));
}
