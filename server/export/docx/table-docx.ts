import { type Paragraph, Paragraph as EmptyParagraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { tableGrid } from '#domain/document/table-grid.ts';
import type { Given } from './content-docx.ts';

type Blocks = (Paragraph | Table)[];

/** A table of Word; a row of headers alone is repeated on each page. Rows that are too short are filled up, since Word refuses what has holes. */
export function tableDocx(node: UnsignedNode, given: Given, read: (content: readonly UnsignedPart[], given: Given) => Blocks): Table[] {
  const grid = tableGrid(node);
  if ((grid[0]?.length ?? 0) === 0) return [];
  const covered = new Set<string>();
  const rows = grid.map((fields, row) => {
    const cells = fields.flatMap((field, column) => {
      if (covered.has(`${row} ${column}`)) return [];
      if (field === null) return [new TableCell({ children: [new EmptyParagraph({})] })];
      for (let down = 0; down < field.rowspan; down += 1) for (let along = 0; along < field.colspan; along += 1) covered.add(`${row + down} ${column + along}`);
      const children = read(field.cell.content, { ...given, depth: 0, looks: {} });
      const shading = field.cell.attributes.isTinted === true ? { fill: 'EBEBF7' } : field.isHeader ? { fill: 'F0ECE4' } : undefined;
      return [new TableCell({ children: children.length > 0 ? children : [new EmptyParagraph({})], columnSpan: field.colspan, rowSpan: field.rowspan, shading })];
    });
    return new TableRow({ children: cells, ...(row === 0 && fields.every((field) => field === null || field.isHeader) && { tableHeader: true }) });
  });
  return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })];
}
