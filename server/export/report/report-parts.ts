import { isRun } from '#domain/document/content.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { type FigureCell, figureTables } from '#domain/report/figure-table.ts';
import { blocksWithRecommendations } from '#domain/report/loose-recommendations.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { nodeOf, paragraphOf, wordsOf } from './make-nodes.ts';

/** What a file draws one after the other: text, and figures with what stands above and below them. */
export type ReportPart = { kind: 'text'; content: UnsignedNode[] } | { kind: 'figure'; caption: string; table: UnsignedNode; notes: readonly string[] };
/**
 * `marks`: of each node that stands for a mark of a source, which one it names. They are known by being just these
 * nodes, so that nothing that somebody wrote can pass for one. A source may be named at several places.
 */
export type ReportParts = { parts: ReportPart[]; marks: ReadonlyMap<UnsignedPart, number> };

/** What may stand around the words that bear a mark. A heading bears none: it would be read in the contents as well. */
const AROUND = ['bulletList', 'orderedList', 'listItem', 'taskList', 'taskItem', 'blockquote', 'callout'];

/** The text of a report as nodes that every exporter draws; its figures are tables, its sources are marks behind the words that they are of. */
export function reportParts(report: PublishedReport): ReportParts {
  const known = new Set(report.sources.map(({ number }) => number));
  const marks = new Map<UnsignedPart, number>();
  const marksOf = (numbers: readonly number[]): UnsignedPart[] =>
    [...new Set(numbers)].filter((number) => known.has(number)).flatMap((number, place) => {
      const mark = nodeOf('sourceMark');
      marks.set(mark, number);
      return place === 0 ? [mark] : [wordsOf(' '), mark];
    });
  const parts = blocksWithRecommendations(report).flatMap((block): ReportPart[] => {
    if (block.kind === 'words') return [{ kind: 'text', content: [block.node] }];
    if (block.kind === 'passage') return [{ kind: 'text', content: marked(block.nodes, marksOf(block.sources)) }];
    return figureTables(block.figure, block.number, report).map(({ caption, header, rows, notes }) => ({ kind: 'figure', caption, table: tableOf(header, rows, marksOf), notes }));
  });
  return { parts: joined(parts), marks };
}

/** The same nodes with marks behind their last words; what has no words to bear them gets a line of its own below. */
function marked(nodes: readonly UnsignedNode[], marks: readonly UnsignedPart[]): UnsignedNode[] {
  const last = nodes.at(-1);
  if (marks.length === 0) return [...nodes];
  const bearing = last && bearingMarks(last, marks);
  return bearing ? [...nodes.slice(0, -1), bearing] : [...nodes, nodeOf('paragraph', marks)];
}

function bearingMarks(node: UnsignedNode, marks: readonly UnsignedPart[]): UnsignedNode | null {
  if (node.type === 'paragraph') return { ...node, content: [...node.content, ...marks] };
  const last = node.content.at(-1);
  if (!AROUND.includes(node.type) || last === undefined || isRun(last)) return null;
  const bearing = bearingMarks(last, marks);
  return bearing && { ...node, content: [...node.content.slice(0, -1), bearing] };
}

function tableOf(header: readonly string[], rows: readonly (readonly FigureCell[])[], marksOf: (numbers: readonly number[]) => UnsignedPart[]): UnsignedNode {
  const cells = ({ words, href, sources, below = [] }: FigureCell) =>
    nodeOf('tableCell', [
      nodeOf('paragraph', [wordsOf(words, href ?? null), ...marksOf(sources ?? [])]),
      ...(below.length === 0 ? [] : [nodeOf('paragraph', below.map((each) => wordsOf(each.words, each.href ?? null)))]),
    ]);
  return nodeOf('table', [nodeOf('tableRow', header.map((words) => nodeOf('tableHeader', [paragraphOf(words)]))), ...rows.map((row) => nodeOf('tableRow', row.map(cells)))]);
}

/** Text that stands together is drawn together: whether a list is a new one is seen from what stands before it. */
function joined(parts: readonly ReportPart[]): ReportPart[] {
  const together: ReportPart[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') last.content.push(...part.content);
    else together.push(part.kind === 'text' ? { ...part, content: [...part.content] } : part);
  }
  return together;
}
