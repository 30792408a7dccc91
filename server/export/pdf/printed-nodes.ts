import { calloutKindOf, calloutWords } from '#domain/document/callout-kinds.ts';
import { isRun } from '#domain/document/content.ts';
import { imageSizeOf, imageWordsOf, headingLevelOf, isChecked, listStartOf } from '#domain/document/read-attributes.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { printedRuns, type PrintedRun, runOf, wordsOfRuns } from './printed-runs.ts';
import type { PrintedMap } from './printed-deliberation.ts';
import { printedTable, type PrintedTable } from './printed-table.ts';
import { piecesOf, type Pieces, sound, soundLine } from './printed-words.ts';

/** What nodes.typ draws: strings, numbers and lists of them alone. */
export type PrintedBlock =
  | { kind: 'paragraph'; rtl: boolean; runs: PrintedRun[] }
  | { kind: 'heading'; level: number; runs: PrintedRun[] }
  | { kind: 'bullets'; entries: PrintedBlock[][] }
  | { kind: 'tasks'; entries: { sign: string; blocks: PrintedBlock[] }[] }
  | { kind: 'numbers'; start: number; entries: PrintedBlock[][] }
  | { kind: 'quote'; blocks: PrintedBlock[] }
  | { kind: 'callout'; tone: string; word: string; blocks: PrintedBlock[] }
  | { kind: 'code'; lines: Pieces[] }
  | PrintedTable
  | { kind: 'rule' }
  | { kind: 'image'; path: string; alt: string; /** In millimetres. */ width: number | null }
  | { kind: 'bar'; tone: string; /** From 0 to 1. */ share: number; words: Pieces }
  | { kind: 'perspective'; shape: string; words: Pieces }
  | { kind: 'figure'; /** Whether it may go over pages. */ long: boolean; tables: (PrintedTable & { caption: Pieces | null; ring: object | null; map: PrintedMap | null; notes: Pieces[] })[] };

export type NodeGround = {
  /** Of this site, without a slash at its end. */
  origin: string;
  /** Where the image of an address lies for the typesetter; null when it is not there. */
  imagePath: (address: string) => string | null;
  /** The level of the last heading: PDF/UA lets none be skipped. */
  headings: { last: number };
};

const WITHIN_WORDS = ['hardBreak', 'mention'];
const MM_PER_PIXEL = 25.4 / 96;

/** Whether the first letter of a text is of a script that is read from the right. */
export const isFromRight = (words: string): boolean => /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words);

export const paragraphOf = (runs: PrintedRun[]): PrintedBlock => ({ kind: 'paragraph', rtl: isFromRight(wordsOfRuns(runs)), runs });

/** Content of a text as blocks for the typesetter. */
export const printedNodes = (content: readonly UnsignedPart[], ground: NodeGround): PrintedBlock[] =>
  content.flatMap((part) => (isRun(part) ? [paragraph([part], ground)] : printedNode(part, ground)));

const paragraph = (content: readonly UnsignedPart[], { origin }: NodeGround): PrintedBlock => paragraphOf(printedRuns(content, origin));

function printedNode({ type, attributes, content }: UnsignedNode, ground: NodeGround): PrintedBlock[] {
  const inside = (): PrintedBlock[] => printedNodes(content, ground);
  const entries = (): PrintedBlock[][] => content.map((entry) => (isRun(entry) ? [paragraph([entry], ground)] : printedNodes(entry.content, ground)));
  switch (type) {
    case 'heading': {
      const runs = printedRuns(content, ground.origin);
      // PDF/UA knows no heading without words.
      if (wordsOfRuns(runs).trim() === '') return [];
      ground.headings.last = Math.min(headingLevelOf(attributes), ground.headings.last + 1);
      return [{ kind: 'heading', level: ground.headings.last, runs }];
    }
    case 'bulletList':
      return content.length === 0 ? [] : [{ kind: 'bullets', entries: entries() }];
    case 'orderedList':
      return content.length === 0 ? [] : [{ kind: 'numbers', start: listStartOf(attributes), entries: entries() }];
    case 'taskList':
      return content.length === 0 ? [] : [{ kind: 'tasks', entries: content.map((entry) => taskOf(entry, ground)) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: inside() }];
    case 'callout': {
      const tone = calloutKindOf(attributes.kind);
      return [{ kind: 'callout', tone, word: calloutWords()[tone], blocks: inside() }];
    }
    case 'codeBlock':
      return [{ kind: 'code', lines: sound(content.map((part) => (isRun(part) ? part.text : '')).join('')).split('\n').map(piecesOf) }];
    case 'table':
      return printedTable({ type, attributes, content }, (cell) => printedNodes(cell, ground));
    case 'horizontalRule':
      return [{ kind: 'rule' }];
    case 'image':
      return [imageOf(attributes, ground)];
    default:
      return type === 'paragraph' || content.some((part) => isRun(part) || WITHIN_WORDS.includes(part.type)) ? [paragraph(content, ground)] : inside();
  }
}

const taskOf = (entry: UnsignedPart, ground: NodeGround) => (isRun(entry) ? { sign: '☐', blocks: [paragraph([entry], ground)] } : { sign: isChecked(entry.attributes) ? '☑' : '☐', blocks: printedNodes(entry.content, ground) });

/** An image as it is, or its words where it is not there. */
function imageOf(attributes: Record<string, unknown>, { imagePath }: NodeGround): PrintedBlock {
  const [alt, path, size] = [soundLine(imageWordsOf(attributes)), imagePath(String(attributes.src)), imageSizeOf(attributes)];
  if (path === null) return paragraphOf([runOf(alt === '' ? '[A picture]' : `[Picture: ${alt}]`, { italic: true })]);
  return { kind: 'image', path, alt: alt === '' ? 'Picture' : alt, width: size === null ? null : size.width * MM_PER_PIXEL };
}
