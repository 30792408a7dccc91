import { describe, expect, it } from 'vitest';
import { csvLines, toCsv, unmarked } from './csv.ts';

describe('a table as CSV', () => {
  it('quotes commas, quotation marks and line breaks', () => {
    expect(toCsv([['a', 'b'], ['one, two', 'say "no"\nthen go']])).toBe('\uFEFFa,b\r\n"one, two","say ""no""\nthen go"\r\n');
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1'])('does not let a spreadsheet run "%s"', (cell) => {
    expect(toCsv([[cell]]).startsWith(`\uFEFF'`)).toBe(true);
  });

  it('leaves a number below zero a number', () => {
    expect(csvLines([['-1', '-x']])).toBe("-1,'-x\r\n");
  });

  it.each(['-x', '=1+1', "it's", "'quoted'"])('gives "%s" back as it was', (cell) => {
    expect(unmarked(csvLines([[cell]]).trim())).toBe(cell);
  });
});
