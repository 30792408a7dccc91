import type { JSONContent } from '@tiptap/core';
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { isDocumentImage } from '#domain/document/image-address.ts';
import { safeUrl } from '#domain/rich-text.ts';
import { t } from '#domain/words/t.ts';
import type { LeftOut } from './left-out.ts';

export type Reading = { source: string; origin: string; definitions: ReadonlyMap<string, Definition>; leftOut: LeftOut; depth: number };
type Mark = { type: string; attrs?: Record<string, unknown> };

/** Formatted words as nodes of the schema; an image of this house stands among them as the block that it is. */
export const readInline = (nodes: readonly PhrasingContent[], reading: Reading): JSONContent[] => joined(nodes.flatMap((node) => readNode(node, [], reading)));

function readNode(node: PhrasingContent, marks: readonly Mark[], reading: Reading): JSONContent[] {
  const within = (children: readonly PhrasingContent[], mark: Mark) => children.flatMap((child) => readNode(child, [...marks, mark], reading));
  switch (node.type) {
    case 'text':
      return words(node.value.replace(/[ \t]*\n[ \t]*/g, ' '), marks);
    case 'strong':
      return within(node.children, { type: 'bold' });
    case 'emphasis':
      return within(node.children, { type: 'italic' });
    case 'delete':
      return within(node.children, { type: 'strike' });
    case 'inlineCode':
      return words(node.value, [...marks, { type: 'code' }]);
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'link':
    case 'linkReference': {
      const href = safeUrl(addressOf(node, reading));
      return href === null ? node.children.flatMap((child) => readNode(child, marks, reading)) : within(node.children, { type: 'link', attrs: { href } });
    }
    case 'image':
    case 'imageReference':
      return readImage(addressOf(node, reading), node.alt ?? '', marks, reading);
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'hardBreak' }] : [];
    case 'footnoteReference':
      return words(`[${node.label ?? node.identifier}]`, marks);
  }
}

const addressOf = (node: { url: string } | { identifier: string }, { definitions }: Reading): string => ('url' in node ? node.url : (definitions.get(node.identifier)?.url ?? ''));

/** Of an image that stands elsewhere its words are kept, as a link to it unless they stand in one. */
function readImage(written: string, alt: string, marks: readonly Mark[], { origin, leftOut }: Reading): JSONContent[] {
  const address = written.startsWith(`${origin}/`) ? written.slice(origin.length) : written;
  if (isDocumentImage(address)) return [{ type: 'image', attrs: { src: address, alt } }];
  leftOut.images += 1;
  const href = safeUrl(written);
  return words(alt || t`Image`, href === null || marks.some(({ type }) => type === 'link') ? marks : [...marks, { type: 'link', attrs: { href } }]);
}

/** The schema lets code have no other formatting; an address weighs more than the looks of code. */
function words(text: string, marks: readonly Mark[]): JSONContent[] {
  if (text === '') return [];
  const [link, code] = ['link', 'code'].map((name) => marks.find(({ type }) => type === name));
  const different = marks.filter(({ type }, place) => marks.findIndex((mark) => mark.type === type) === place);
  const shown = code && !link ? [code] : different.filter(({ type }) => type !== 'code');
  return [{ type: 'text', text, ...(shown.length > 0 && { marks: [...shown] }) }];
}

function joined(nodes: readonly JSONContent[]): JSONContent[] {
  const kept: JSONContent[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text = `${last.text ?? ''}${node.text ?? ''}`;
    else kept.push({ ...node });
  }
  return kept;
}

/** All words within a node of Markdown. */
export function wordsOfMarkdown(node: Nodes): string {
  if (node.type === 'html') return wordsOfHtml(node.value);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOfMarkdown).join(node.type === 'paragraph' ? '' : ' ') : '';
}

/** The words that HTML shows. Nothing of it is run or loaded. */
export function wordsOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const silent of body.querySelectorAll('script, style, template')) silent.remove();
  return body.textContent.replace(/\s+/g, ' ').trim();
}
