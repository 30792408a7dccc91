import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableGrid } from './table-grid.ts';
import type { UnsignedNode } from './unsigned-content.ts';

const cell = (name: string, attributes: Record<string, unknown> = {}): UnsignedNode => ({ type: 'tableCell', attributes: { name, ...attributes }, content: [] });
const table = (...rows: UnsignedNode[][]): UnsignedNode => ({ type: 'table', attributes: {}, content: rows.map((content) => ({ type: 'tableRow', attributes: {}, content })) });
const namesIn = (node: UnsignedNode) => tableGrid(node).map((row) => row.map((field) => (field?.cell.attributes.name as string | undefined) ?? '.').join(''));

describe('a table as a grid', () => {
  it('has a cell in each field', () => {
    expect(namesIn(table([cell('a'), cell('b')], [cell('c'), cell('d')]))).toEqual(['ab', 'cd']);
  });

  it('keeps the fields free that a cell spans', () => {
    expect(namesIn(table([cell('a', { colspan: 2 }), cell('b', { rowspan: 2 })], [cell('c'), cell('d')]))).toEqual(['a.b', 'cd.']);
  });

  it('fills up rows that are too short', () => {
    expect(namesIn(table([cell('a')], [cell('b'), cell('c')], []))).toEqual(['a.', 'bc', '..']);
  });

  it('holds every cell once and is a rectangle, whatever spans stand in it', () => {
    const span = fc.constantFrom<unknown>(1, 2, 3, 0, -1, 1e9, '2', null);
    const anyCell = fc.record({ colspan: span, rowspan: span }).map((attributes) => cell('x', attributes));
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 3 }), { maxLength: 5 }), (rows) => {
        const grid = tableGrid(table(...rows));
        expect(grid).toHaveLength(rows.length);
        expect(new Set(grid.map((row) => row.length)).size).toBeLessThanOrEqual(1);
        expect(grid.flat().flatMap((field) => field?.cell ?? [])).toHaveLength(rows.flat().length);
      }),
    );
  });
});
