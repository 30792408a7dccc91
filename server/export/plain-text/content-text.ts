import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { calloutKindOf, calloutWords } from '#domain/document/callout-kinds.ts';
import { isRun } from '#domain/document/content.ts';
import { mentionWords } from '#domain/document/mention-words.ts';
import { hrefOf, imageWordsOf, isChecked, listStartOf } from '#domain/document/read-attributes.ts';
import { tableGrid } from '#domain/document/table-grid.ts';
import { safeUrl } from '#domain/rich-text.ts';

const WITHIN_WORDS = ['hardBreak', 'mention'];

/** Content as words alone: signs show lists and tasks, the address of a link stands behind it, the cells of a row are parted by bars. */
export const contentText = (content: readonly UnsignedPart[]): string => blocksOf(content).join('\n\n');

const blocksOf = (content: readonly UnsignedPart[]): string[] => content.map(blockOf).filter((block) => block !== '');

function blockOf(part: UnsignedPart): string {
  if (isRun(part)) return wordsOf([part]);
  const { type, attributes, content } = part;
  switch (type) {
    case 'bulletList':
      return content.map((entry) => entryOf(entry, () => '- ')).join('\n');
    case 'orderedList':
      return content.map((entry, place) => entryOf(entry, () => `${listStartOf(attributes) + place}. `)).join('\n');
    case 'taskList':
      return content.map((entry) => entryOf(entry, (task) => (isChecked(task) ? '[x] ' : '[ ] '))).join('\n');
    case 'blockquote':
      return indented(contentText(content), '> ', '> ');
    case 'callout':
      return `${calloutWords()[calloutKindOf(attributes.kind)]}: ${contentText(content)}`;
    case 'table':
      return tableText(part);
    case 'horizontalRule':
      return '* * *';
    case 'image':
      return imageWordsOf(attributes) === '' ? '[A picture]' : `[Picture: ${imageWordsOf(attributes)}]`;
    default:
      return content.some((inner) => isRun(inner) || WITHIN_WORDS.includes(inner.type)) ? wordsOf(content) : contentText(content);
  }
}

function entryOf(entry: UnsignedPart, sign: (attributes: Record<string, unknown>) => string): string {
  if (isRun(entry)) return '';
  const mark = sign(entry.attributes);
  return indented(contentText(entry.content), mark, ' '.repeat(mark.length));
}

const indented = (block: string, first: string, others: string): string => block.split('\n').map((line, row) => `${row === 0 ? first : others}${line}`.trimEnd()).join('\n');

const tableText = (table: UnsignedNode): string =>
  tableGrid(table).map((row) => row.map((field) => (field === null ? '' : contentText(field.cell.content).replace(/\n+/g, '; '))).join(' | ').trimEnd()).join('\n');

/** Words of one block; what nobody sees is left out. */
function wordsOf(content: readonly UnsignedPart[]): string {
  return content
    .map((part, place) => {
      if (!isRun(part)) return part.type === 'hardBreak' ? '\n' : part.type === 'mention' ? mentionWords(part.attributes) : wordsOf(part.content);
      const words = part.text.replace(/[^\P{Cc}\n\t]/gu, '');
      const next = content[place + 1];
      const href = hrefOf(part.marks.link);
      const isLast = !next || !isRun(next) || hrefOf(next.marks.link) !== href;
      const address = href === null ? null : safeUrl(href);
      return address !== null && isLast && !words.includes(address) ? `${words} (${address})` : words;
    })
    .join('');
}
