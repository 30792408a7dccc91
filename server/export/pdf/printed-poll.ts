import { quoted } from '#domain/agenda/agenda-words.ts';
import { perspectiveOf } from '#domain/perspective.ts';
import type { FigureTable } from '#domain/report/figure-table.ts';
import type { PollFigure } from '#domain/report/published-report.ts';
import { capitalPlural } from './printed-people.ts';
import type { Drawn } from './printed-figure.ts';
import type { PrintedBlock } from './printed-nodes.ts';
import { piecesOf, soundLine } from './printed-words.ts';

type Frame = (table: FigureTable, drawn: Drawn) => Extract<PrintedBlock, { kind: 'figure' }>['tables'][number];

/** More answers than this are no columns any more, but a list in one. */
const MOST_COLUMNS = 5;
const LONGEST_LABEL = 24;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The result of a poll with a bar in each row, and below it how each perspective answered. */
export function printedPoll(figure: PollFigure, [whole, parts]: FigureTable[], frame: Frame): ReturnType<Frame>[] {
  if (whole === undefined) return [];
  const last = whole.header.length - 1;
  const longest = figure.pollKind === 'ranking' || figure.votes === 0 ? Math.max(1, ...figure.rows.map(({ count }) => count)) : figure.votes;
  const bar = (row: number): PrintedBlock[] => [barOf((figure.rows[row]?.count ?? 0) / longest, '', whole.rows[row]?.[last]?.words ?? '')];
  const first = frame(whole, { widths: last === 1 ? [1, 1.4] : [1, 'auto', 1.4], right: last === 1 ? [] : [1], cellAt: (row, column) => (column === last ? bar(row) : null) });
  return parts === undefined ? [first] : [first, frame(byPerspective(figure, parts), drawnParts(figure))];
}

const barOf = (share: number, tone: string, words: string): PrintedBlock => ({ kind: 'bar', tone, share: Math.min(1, Math.max(0, share)), words: piecesOf(soundLine(words)) });
const hasShares = ({ pollKind, rows }: PollFigure): boolean => pollKind !== 'ranking' && rows.length > 0;
const isWide = ({ rows }: PollFigure): boolean => rows.length > MOST_COLUMNS;

/** The domain's table, with the share of the first answer at its end, and with many answers in one column. */
function byPerspective(figure: PollFigure, parts: FigureTable): FigureTable {
  const { rows, byPerspective: lines } = figure;
  const label = rows[0]?.label ?? '';
  const shareOf = `Share of ${label.length > LONGEST_LABEL ? 'the first answer' : quoted(label)}`;
  const told = isWide(figure) ? parts.rows.map((row, place) => [row[0], { words: countsOf(figure, place) }, row.at(-1)].filter((cell) => cell !== undefined)) : parts.rows;
  const header = isWide(figure) ? [parts.header[0] ?? '', 'Answers', parts.header.at(-1) ?? ''] : parts.header;
  if (!hasShares(figure)) return { ...parts, caption: 'By perspective', header, rows: told };
  return { ...parts, caption: 'By perspective', header: [...header, shareOf], rows: told.map((row, place) => [...row, { words: shareIn(lines[place]) === null ? 'Not shown' : percent(shareIn(lines[place]) ?? 0) }]) };
}

const countsOf = ({ rows, byPerspective: lines }: PollFigure, place: number): string => {
  const counts = lines[place]?.counts ?? null;
  return counts === null ? 'Not shown' : rows.map(({ label }, row) => `${label} ${counts[row] ?? 0}`).join(', ');
};

function shareIn(line: PollFigure['byPerspective'][number] | undefined): number | null {
  return line === undefined || line.counts === null || line.votes === null || line.votes === 0 ? null : (line.counts[0] ?? 0) / line.votes;
}

function drawnParts(figure: PollFigure): Drawn {
  const middle = isWide(figure) ? [3] : figure.rows.map(() => 'auto' as const);
  const columns = middle.length + 2;
  const cellAt = (row: number, column: number): PrintedBlock[] | null => {
    const line = figure.byPerspective[row];
    if (line === undefined) return null;
    const tone = perspectiveOf(line.key);
    if (column === 0) return [{ kind: 'perspective', shape: tone, words: piecesOf(capitalPlural(line.key)) }];
    const share = shareIn(line);
    return column === columns && share !== null ? [barOf(share, tone, percent(share))] : null;
  };
  return { widths: [1.2, ...middle, 'auto', ...(hasShares(figure) ? [1.6] : [])], right: isWide(figure) ? [2] : Array.from({ length: middle.length + 1 }, (_column, place) => place + 1), cellAt };
}
