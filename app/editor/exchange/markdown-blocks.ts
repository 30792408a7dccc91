import type { JSONContent } from '@tiptap/core';
import type { List, RootContent, Table } from 'mdast';
import { codeLanguageOf } from '#domain/document/read-attributes.ts';
import { readAlert } from './markdown-alerts.ts';
import { type Reading, readInline, wordsOfHtml, wordsOfMarkdown } from './markdown-inline.ts';

/** The document server takes nothing that is nested a hundred deep; nobody writes a tenth of it. */
const DEEPEST = 12;

/** Blocks of Markdown as blocks of a document; what is nested deeper than anybody writes is kept as its words. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): JSONContent[] {
  if (reading.depth > DEEPEST) return nodes.map((node) => paragraph(textOf(wordsOfMarkdown(node))));
  return nodes.flatMap((node) => readBlock(node, reading));
}

const paragraph = (content: JSONContent[]): JSONContent => (content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' });
const textOf = (words: string): JSONContent[] => (words.trim() === '' ? [] : [{ type: 'text', text: words.trim() }]);

function readBlock(node: RootContent, reading: Reading): JSONContent[] {
  const inner = { ...reading, depth: reading.depth + 1 };
  switch (node.type) {
    case 'paragraph':
      return paragraphs(readInline(node.children, reading));
    case 'heading':
      return withoutImages(readInline(node.children, reading), (content) => ({ type: 'heading', attrs: { level: Math.min(node.depth, 3) }, content }));
    case 'list':
      return readList(node, inner);
    case 'blockquote': {
      const blocks = readAlert(node, reading, (children) => readBlocks(children, inner));
      return blocks.length > 0 ? blocks : [{ type: 'blockquote', content: [paragraph([])] }];
    }
    case 'code':
      return [{ type: 'codeBlock', attrs: { language: codeLanguageOf({ language: node.lang }) }, ...(node.value !== '' && { content: [{ type: 'text', text: node.value }] }) }];
    case 'table':
      return readTable(node, reading);
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }];
    case 'html':
      return textOf(wordsOfHtml(node.value)).map((words) => paragraph([words]));
    case 'footnoteDefinition': {
      const [first, ...others] = readBlocks(node.children, inner);
      const mark = { type: 'text', text: `[${node.label ?? node.identifier}] ` };
      return first?.type === 'paragraph' ? [{ ...first, content: [mark, ...(first.content ?? [])] }, ...others] : [paragraph([mark]), ...(first ? [first] : []), ...others];
    }
    default:
      return [];
  }
}

/** Words as a paragraph, and each image among them as a block of its own. */
function paragraphs(inline: readonly JSONContent[]): JSONContent[] {
  const blocks: JSONContent[] = [];
  let words: JSONContent[] = [];
  const close = () => {
    if (words.some(({ type, text }) => type !== 'text' || text?.trim() !== '')) blocks.push(paragraph(words));
    words = [];
  };
  for (const node of inline) {
    if (node.type !== 'image') words.push(node);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks;
}

function withoutImages(inline: readonly JSONContent[], block: (words: JSONContent[]) => JSONContent): JSONContent[] {
  return [block(inline.filter(({ type }) => type !== 'image')), ...inline.filter(({ type }) => type === 'image')];
}

/** A list of points and tasks in turn becomes a list of each in turn: a document has one kind of entry in each. */
function readList({ ordered, start, children }: List, reading: Reading): JSONContent[] {
  const lists: JSONContent[] = [];
  for (const [place, { checked, children: blocks }] of children.entries()) {
    const isTask = typeof checked === 'boolean';
    const type = isTask ? 'taskList' : ordered ? 'orderedList' : 'bulletList';
    const entry = { type: isTask ? 'taskItem' : 'listItem', ...(isTask && { attrs: { checked } }), content: begunByWords(readBlocks(blocks, reading)) };
    const last = lists.at(-1);
    if (last?.type === type) last.content?.push(entry);
    else lists.push({ type, ...(type === 'orderedList' && { attrs: { start: (start ?? 1) + place } }), content: [entry] });
  }
  return lists;
}

const begunByWords = (blocks: JSONContent[]): JSONContent[] => (blocks[0]?.type === 'paragraph' ? blocks : [paragraph([]), ...blocks]);

/** The first row is the header; one without any word only stood there because Markdown wants a header. */
function readTable({ children }: Table, reading: Reading): JSONContent[] {
  const width = Math.max(...children.map((row) => row.children.length));
  const rows = children.map((row, place) => ({
    type: 'tableRow',
    content: Array.from({ length: width }, (_cell, column) => {
      const blocks = paragraphs(readInline(row.children[column]?.children ?? [], reading));
      return { type: place === 0 ? 'tableHeader' : 'tableCell', content: blocks.length > 0 ? blocks : [paragraph([])] };
    }),
  }));
  const isBare = rows.length > 1 && rows[0]?.content.every(({ content }) => content.length === 1 && content[0]?.content === undefined && content[0]?.type === 'paragraph');
  return [{ type: 'table', content: isBare ? rows.slice(1) : rows }];
}
