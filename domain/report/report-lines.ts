import type { UnsignedNode } from '../document/unsigned-content.ts';
import { t } from '../words/t.ts';
import { figureTables, followsWords } from './figure-table.ts';
import type { PublishedReport } from './published-report.ts';
import { dayWords } from './report-days.ts';
import { shownPersonWords } from './report-words.ts';
import { nodesOfBlock, wordsOfNodes } from './words-in-report.ts';

/** A line of a report as it is read, for comparing: what it is and its words. */
export type ReportLine = { kind: 'title' | 'standfirst' | 'heading' | 'text' | 'point' | 'quote' | 'figure' | 'recommendation'; words: string };

const within: Record<string, ReportLine['kind']> = { listItem: 'point', taskItem: 'point', blockquote: 'quote' };
const nested = ['bulletList', 'orderedList', 'taskList', 'listItem', 'taskItem', 'blockquote', 'callout', 'table', 'tableRow'];

/** A report line by line, in its order; the recommendations at the end. */
export const linesOfReport = (report: PublishedReport): ReportLine[] =>
  [
    { kind: 'title' as const, words: report.title },
    { kind: 'standfirst' as const, words: report.standfirst },
    ...report.blocks.flatMap((block) => (block.kind === 'figure' ? figureLines(block, report) : nodesOfBlock(block).flatMap((node) => linesOfNode(node, 'text')))),
    ...report.recommendations.map(({ text, owner, dueOn, follows }) => ({
      kind: 'recommendation' as const,
      words: [text, owner && t`Owner: ${shownPersonWords(owner)}.`, dueOn && t`Due: ${dayWords(dueOn, report)}.`, follows && followsWords(follows)].filter(Boolean).join(' '),
    })),
  ].filter(({ words }) => words.trim() !== '');

function linesOfNode(node: UnsignedNode, kind: ReportLine['kind']): ReportLine[] {
  if (node.type === 'heading') return [{ kind: 'heading', words: wordsOfNodes(node.content) }];
  if (!nested.includes(node.type)) return [{ kind, words: wordsOfNodes(node.content) }];
  return node.content.flatMap((part) => ('text' in part ? [{ kind, words: part.text }] : linesOfNode(part, within[node.type] ?? kind)));
}

function figureLines({ figure, number }: Extract<PublishedReport['blocks'][number], { kind: 'figure' }>, report: PublishedReport): ReportLine[] {
  if (figure.kind === 'recommendations') return [];
  return figureTables(figure, number, report).flatMap(({ caption, rows }) => [caption, ...rows.map((cells) => cells.map(({ words }) => words).join(', '))]).map((words) => ({ kind: 'figure', words }));
}
