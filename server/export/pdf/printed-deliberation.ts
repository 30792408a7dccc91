import { drawing } from '#domain/opinion-map/map-picture.ts';
import type { FigureTable } from '#domain/report/figure-table.ts';
import type { DeliberationFigure } from '#domain/report/published-report.ts';
import type { Drawn } from './printed-figure.ts';
import type { PrintedBlock } from './printed-nodes.ts';

type Place = { x: number; y: number };
/** The drawn map in its own units; the table beside it says its groups. */
export type PrintedMap = { width: number; height: number; places: Place[]; groups: { corners: Place[]; name: Place; words: string }[] };
type PrintedFigureTable = Extract<PrintedBlock, { kind: 'figure' }>['tables'][number];

/** The result of a deliberation: its map with the groups, then the tables of what they agree with. */
export function printedDeliberation({ picture, groups }: DeliberationFigure, tables: readonly FigureTable[], frame: (table: FigureTable, drawn: Drawn) => PrintedFigureTable): PrintedFigureTable[] {
  const map: PrintedMap = { ...drawn(picture), groups: picture.groups.map((group, place) => ({ ...group, words: `${groups[place]?.name ?? ''}, ${groups[place]?.people ?? 0}` })) };
  return tables.map((table, place) => {
    if (place === 0) return { ...frame(table, { widths: [1, 'auto'], right: [1] }), map };
    const counts = table.header.slice(1);
    return frame(table, { widths: [2.4, ...counts.map(() => 1)] });
  });
}

const drawn = ({ places }: DeliberationFigure['picture']): Pick<PrintedMap, 'width' | 'height' | 'places'> => ({ width: drawing.width, height: drawing.height, places: places.map(({ x, y }) => ({ x, y })) });
