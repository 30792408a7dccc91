import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '#domain/report/published-report.ts';
import { headingNode, node, paragraph, sampleReport } from '#test/support/sample-report.ts';
import { printedReport } from './printed-report.ts';

const written = (each: ReturnType<typeof node>): ReportBlock => ({ kind: 'words', node: each });
const passage = (sources: number[], nodes: ReturnType<typeof node>[], isEdited = false): ReportBlock => ({ kind: 'passage', sources, isEdited, nodes });
const printed = (given: Parameters<typeof sampleReport>[0]) => printedReport(sampleReport(given), () => null);
/** The words and marks of a structure, in order. */
const told = (value: unknown): string => JSON.stringify(value).replace(/"kind":|"words":|[{}[\]"]/g, ' ');

describe('a report as it is printed', () => {
  it('has the footnote of a source where it is first named, and marks that lead to it after that', () => {
    const { body } = printed({ blocks: [passage([1], [paragraph('one')]), passage([2, 1], [paragraph('two')])] });
    expect(body.map((block) => (block.kind === 'paragraph' ? block.runs.filter((run) => !('words' in run)) : []))).toEqual([[{ note: 1, first: true }], [{ note: 2, first: true }, { comma: true }, { note: 1, first: false }]]);
  });

  it('marks a passage at its last words, and below it where it ends without any', () => {
    const list = node('bulletList', [node('listItem', [paragraph('a')]), node('listItem', [paragraph('b'), node('bulletList', [node('listItem', [paragraph('c')])])])]);
    const { body } = printed({ blocks: [passage([1], [list]), passage([2], [node('horizontalRule')])] });
    expect(told(body[0])).toMatch(/ c .*note :1/);
    expect(body.slice(1).map(({ kind }) => kind)).toEqual(['rule', 'paragraph']);
  });

  it('repeats the wording of a source only where the passage reads otherwise', () => {
    const { notes } = printed({ blocks: [passage([1, 2], [paragraph('He said:  Trust is earned\ntwice. So.'), paragraph('end')])] });
    expect(told(notes['1'])).not.toContain('In the room');
    expect(told(notes['2'])).toContain('In the room: “What room 3 wrote as passage 2.”');
    expect(told(printed({ blocks: [passage([1], [paragraph('Trust is earned twice.')], true)] }).notes['1'])).toContain('Edited for this report. In the room: “Trust is earned twice.”');
  });

  it('tells at its end of recommendations and sources that no block shows', () => {
    const ends = (given: Parameters<typeof sampleReport>[0]) => printed(given).end.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [told(block.runs)] : []));
    expect(ends({}).join()).not.toMatch(/Recommendations|Further sources/);
    expect(ends({ blocks: [] }).join()).toMatch(/Recommendations.*Further sources/s);
  });

  it('says below a recommendation which statement it follows from, and leads to the result', () => {
    const { end } = printed({ blocks: [] });
    const cells = end.flatMap((block) => (block.kind === 'figure' ? block.tables.flatMap((table) => table.cells) : []));
    const below = cells.filter(({ blocks }) => blocks.length === 2).map(({ blocks }) => blocks[1]);
    expect(below).toMatchObject([{ kind: 'paragraph', runs: [{ words: 'Follows from what was agreed on in ', href: null }, { words: '“What makes a micro-credential trusted?”', href: 'http://plenary.test/summits/educator-workforce-2015/deliberations/what-makes-a-micro-credential-trusted' }, { words: ': “Publish how often two assessors agree, row by row.”', href: null }] }]);
  });

  it('skips no level of headings, and leaves out those without words', () => {
    const { body } = printed({ blocks: [headingNode(3, 'a'), headingNode(3, 'b'), headingNode(1, ' '), headingNode(1, 'c'), headingNode(3, 'd')].map(written) });
    expect(body.map((block) => (block.kind === 'heading' ? block.level : null))).toEqual([1, 2, 1, 2]);
  });

  it('links to the web, to mail and to this site alone', () => {
    const link = (href: string) => node('paragraph', [{ type: 'text', text: 'x', marks: { link: { href } } }]);
    const { body } = printed({ blocks: ['https://example.org/', 'mailto:a@example.org', '/summits/a', 'javascript:alert(1)', 'file:///etc/passwd', '//example.org'].map((href) => written(link(href))) });
    expect(body.map((block) => (block.kind === 'paragraph' && block.runs[0] && 'href' in block.runs[0] ? block.runs[0].href : 'none'))).toEqual(['https://example.org/', 'mailto:a@example.org', 'http://plenary.test/summits/a', null, null, null]);
  });

  it('names no heading twice where a figure has the words of the heading above it', () => {
    const { body } = printed({ blocks: [written(headingNode(1, 'Recommendations')), { kind: 'figure', number: null, figure: { kind: 'recommendations' } }, { kind: 'figure', number: null, figure: { kind: 'recommendations' } }] });
    expect(body.map((block) => (block.kind === 'figure' ? block.tables[0]?.caption : '-'))).toEqual(['-', null, 'Recommendations']);
  });

  it('shows a poll of many answers in one column by perspective, and no share of a ranking', () => {
    const rows = Array.from({ length: 8 }, (_row, place) => ({ label: `Answer ${place + 1}`, count: place }));
    const poll = (pollKind: 'choice' | 'ranking') => printed({ blocks: [{ kind: 'figure', number: 1, figure: { kind: 'poll', question: 'Which?', pollKind, askedIn: 'A', askedOn: '2015-01-30', votes: 28, rows, byPerspective: [{ key: 'coach', counts: [0, 1, 2, 3, 4, 5, 6, 7], votes: 28 }] } }] }).body;
    expect(told(poll('choice'))).toContain('Answer 1 0, Answer 2 1');
    expect(told(poll('choice'))).toContain('Share of “Answer 1”');
    expect(told(poll('ranking'))).not.toContain('Share');
  });
});
