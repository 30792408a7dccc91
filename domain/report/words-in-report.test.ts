import { describe, expect, it } from 'vitest';
import { longReport, paragraph, sampleReport } from '#test/support/sample-report.ts';
import { reportContents } from './report-contents.ts';
import { readingMinutes } from './words-in-report.ts';

describe('a report', () => {
  it('takes a minute for each 238 words, and never none', () => {
    const withWords = (count: number) => sampleReport({ standfirst: '', recommendations: [], blocks: [{ kind: 'words', node: paragraph('word '.repeat(count)) }] });
    expect(readingMinutes(withWords(3))).toBe(1);
    expect(readingMinutes(withWords(238 * 8))).toBe(8);
  });

  it('has a part for each heading of the first level', () => {
    expect(reportContents(sampleReport().blocks).map(({ number, anchor, title }) => [number, anchor, title])).toEqual([
      [1, 'part-1', 'What we heard'],
      [2, 'part-2', 'Recommendations'],
    ]);
    expect(reportContents(longReport(9).blocks)).toHaveLength(3);
  });
});
