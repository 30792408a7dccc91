import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, sampleReport } from '#test/support/sample-report.ts';
import { compareReports } from './compare-reports.ts';
import { linesOfReport } from './report-lines.ts';
import type { PublishedReport } from './published-report.ts';

const withLines = (lines: readonly string[]): PublishedReport =>
  sampleReport({ title: 'A report', standfirst: '', recommendations: [], blocks: lines.map((line) => ({ kind: 'words', node: paragraph(line) })) });
const textOf = (compared: ReturnType<typeof compareReports>, without: 'inserted' | 'deleted'): string[] =>
  compared.filter(({ change }) => change !== without).map(({ words }) => words.filter(({ change }) => change !== without).map(({ text }) => text).join(''));

describe('two versions of a report compared', () => {
  it('are one where nothing was changed', () => {
    expect(compareReports(sampleReport(), sampleReport({ number: 3 })).filter(({ change }) => change !== 'same')).toEqual([]);
  });

  it('show word by word what became of a line', () => {
    const [, line] = compareReports(withLines(['Trust is earned once by the evidence.']), withLines(['Trust is earned twice, by the evidence.']));
    expect(line).toEqual({
      kind: 'text',
      change: 'changed',
      words: [
        { change: 'same', text: 'Trust is earned ' },
        { change: 'deleted', text: 'once' },
        { change: 'inserted', text: 'twice,' },
        { change: 'same', text: ' by the evidence.' },
      ],
    });
  });

  it('say when a recommendation follows from another statement', () => {
    const [first, second] = sampleReport().recommendations;
    if (!first || !second?.follows) throw new Error('The sample has both.');
    const compared = compareReports(sampleReport(), sampleReport({ recommendations: [first, { ...second, follows: { ...second.follows, text: 'Evidence should come from normal work.' } }] }));
    expect(compared.filter(({ change }) => change !== 'same').map(({ kind, change }) => [kind, change])).toEqual([['recommendation', 'changed']]);
  });

  it('look for what became of a line only so far ahead that a text written anew costs no more than its length', () => {
    const unlike = (words: string, count: number) => Array.from({ length: count }, (_, place) => `${words}${place}`);
    const near = compareReports(withLines(['Trust is earned by evidence.']), withLines([...unlike('near', 49), 'Trust is earned by evidence alone.']));
    const far = compareReports(withLines(['Trust is earned by evidence.']), withLines([...unlike('far', 50), 'Trust is earned by evidence alone.']));
    expect([near.at(-1)?.change, far.at(-1)?.change]).toEqual(['changed', 'inserted']);
  });

  it('show a phrase that was replaced as one, and a line that is new as a whole', () => {
    const compared = compareReports(withLines(['The room asked for two more readers this year.', 'Kept.']), withLines(['The room asked for a second assessor this year.', 'Something else altogether.', 'Kept.']));
    expect(compared.map(({ change }) => change)).toEqual(['same', 'changed', 'inserted', 'same']);
    expect(compared[1]?.words.filter(({ change }) => change !== 'same')).toEqual([
      { change: 'deleted', text: 'two more readers' },
      { change: 'inserted', text: 'a second assessor' },
    ]);
  });

  it('compare words of scripts without spaces letter by letter', () => {
    const compared = compareReports(withLines(['日本語の本']), withLines(['日本語の紙の本']));
    expect(textOf(compared, 'inserted')).toContain('日本語の本');
    expect(textOf(compared, 'deleted')).toContain('日本語の紙の本');
  });

  it('are without what was inserted the older, and without what was deleted the newer', () => {
    const line = fc.array(fc.constantFrom('we', 'heard', 'two', 'readers,', 'agree', '  ', '😀', 'é', '.'), { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), fc.array(line, { maxLength: 7 }), (before, after) => {
        const [older, newer] = [withLines(before), withLines(after)];
        const compared = compareReports(older, newer);
        expect(textOf(compared, 'inserted')).toEqual(linesOfReport(older).map(({ words }) => words));
        expect(textOf(compared, 'deleted')).toEqual(linesOfReport(newer).map(({ words }) => words));
      }),
    );
  });
});
