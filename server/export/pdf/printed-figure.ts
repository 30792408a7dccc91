import type { FigureCell, FigureTable } from '#domain/report/figure-table.ts';
import { figureTables } from '#domain/report/figure-table.ts';
import type { PublishedReport, ReportFigure } from '#domain/report/published-report.ts';
import { paragraphOf, type PrintedBlock } from './printed-nodes.ts';
import { printedDeliberation } from './printed-deliberation.ts';
import { printedPoll } from './printed-poll.ts';
import { printedRing } from './printed-people.ts';
import { hrefIn, printedRuns, type PrintedRun, runOf } from './printed-runs.ts';
import type { PrintedTable } from './printed-table.ts';
import { piecesOf, soundLine } from './printed-words.ts';
import type { SourceNotes } from './source-notes.ts';

type Figure = Extract<PrintedBlock, { kind: 'figure' }>;
export type FigureGround = { report: PublishedReport; origin: string; notes: SourceNotes };
/** What a figure has beside the words of its tables. */
export type Drawn = { widths: PrintedTable['widths']; right?: number[]; cellAt?: (row: number, column: number) => PrintedBlock[] | null };

/** A longer table goes over pages, its header with it. */
const MOST_ROWS_WHOLE = 12;

const shares: Record<ReportFigure['kind'], PrintedTable['widths']> = {
  poll: [],
  'floor-questions': [3, 2.6, 'auto', 1.6],
  deliberation: [],
  'strategic-questions': [3, 2, 'auto'],
  attendance: [1, 'auto'],
  recommendations: [3.4, 1.5, 1.3, 1],
};

/** A figure as tables: each says in words all that is drawn in it. */
export function printedFigure(figure: ReportFigure, number: number | null, ground: FigureGround): Figure {
  const tables = figureTables(figure, number, ground.report);
  const long = tables.some(({ rows }) => rows.length > MOST_ROWS_WHOLE);
  if (figure.kind === 'poll') return { kind: 'figure', long, tables: printedPoll(figure, tables, (table, drawn) => framed(table, drawn, ground)) };
  if (figure.kind === 'deliberation') return { kind: 'figure', long: true, tables: printedDeliberation(figure, tables, (table, drawn) => framed(table, drawn, ground)) };
  const drawn = tables.map((table) => framed(table, { widths: shares[figure.kind], right: figure.kind === 'attendance' ? [1] : [] }, ground));
  return { kind: 'figure', long, tables: drawn.map((table) => ({ ...table, ring: figure.kind === 'attendance' ? printedRing(figure.people) : null })) };
}

function framed({ caption, header, rows, notes }: FigureTable, { widths, right = [], cellAt }: Drawn, ground: FigureGround): Figure['tables'][number] {
  const field = (x: number, y: number, blocks: PrintedBlock[]) => ({ x, y, colspan: 1, rowspan: 1, header: y === 0, blocks });
  const cells = [
    ...header.map((words, x) => field(x, 0, [paragraphOf([runOf(soundLine(words))])])),
    ...rows.flatMap((row, place) => row.map((cell, x) => field(x, place + 1, cellAt?.(place, x) ?? cellBlocks(cell, ground)))),
  ];
  return { kind: 'table', columns: header.length, widths, right, header: true, cells, caption: piecesOf(soundLine(caption)), ring: null, map: null, notes: notes.map((note) => piecesOf(soundLine(note))) };
}

function cellBlocks({ words, href, sources = [], below = [] }: FigureCell, { origin, notes }: FigureGround): PrintedBlock[] {
  const runs = href === undefined ? printedRuns([{ type: 'text', text: words, marks: {} }], origin) : [runOf(soundLine(words), { href: hrefIn(href, origin) })];
  // A line keeps the space at its end: another run follows it.
  const line = below.map((each): PrintedRun => (each.href === undefined ? runOf(each.words, { soft: true }) : runOf(soundLine(each.words), { href: hrefIn(each.href, origin) })));
  return [paragraphOf([...runs, ...notes.marksOf(sources, null)]), ...(line.length === 0 ? [] : [paragraphOf(line)])];
}
