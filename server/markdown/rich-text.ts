import { fromMarkdown } from 'mdast-util-from-markdown';
import { type RichBlock, type RichInline, type RichText, safeUrl } from '#domain/rich-text.ts';
import { markdownAddresses } from './markdown-addresses.ts';
import { isReadable } from './markdown-effort.ts';

type Root = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = Root | Root['children'][number];
/** A picture that is kept here; null for any other, of which the description stays. */
export type PictureOf = (address: string, words: string) => RichInline | null;
type Reading = { addressOf: (node: MarkdownNode) => string | null; pictureOf: PictureOf; depth: number };

/** Deeper than anybody writes; what lies below is kept as its words. */
const DEEPEST = 12;
/** Pages are read far more often than written: the last texts stay parsed, so that a text which is slow to parse is so once. */
const KEPT_TEXTS = 300;
const kept = new Map<string, RichText>();

/**
 * Reads Markdown (CommonMark) into a tree of what pages show. Raw HTML comes out as the words it was written with,
 * pictures as their description, and a link to anything but the web, mail or this site as its words alone. A text that would
 * keep everybody waiting while it is read is shown as it was typed.
 */
export function richText(markdown: string): RichText {
  const known = kept.get(markdown);
  if (known) return known;
  const blocks = isReadable(markdown) ? readBlocks(markdown) : typedBlocks(markdown);
  if (kept.size >= KEPT_TEXTS) kept.delete(kept.keys().next().value ?? '');
  kept.set(markdown, blocks);
  return blocks;
}

function readBlocks(markdown: string, pictureOf: PictureOf = () => null): RichBlock[] {
  const root = fromMarkdown(markdown);
  return blocksOf(root.children, { addressOf: markdownAddresses(root), pictureOf, depth: 0 });
}

/** The same for a text that is read once and has pictures of its own. */
export const richTextWithPictures = (markdown: string, pictureOf: PictureOf): RichText => (isReadable(markdown) ? readBlocks(markdown, pictureOf) : typedBlocks(markdown));

/** The words as they were typed, in paragraphs and lines. */
const typedBlocks = (typed: string): RichBlock[] =>
  typed
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((lines) => paragraph(lines.split('\n').flatMap(typedLine)));

const typedLine = (text: string, row: number): RichInline[] => (row === 0 ? [{ kind: 'text', text }] : [{ kind: 'break' }, { kind: 'text', text }]);

const deeper = (reading: Reading): Reading => ({ ...reading, depth: reading.depth + 1 });

const blocksOf = (nodes: readonly MarkdownNode[], reading: Reading): RichBlock[] => nodes.flatMap((node) => blockOf(node, reading));

function blockOf(node: MarkdownNode, reading: Reading): RichBlock[] {
  if (reading.depth > DEEPEST) return paragraph([words(node)]);
  const inside = deeper(reading);
  switch (node.type) {
    case 'paragraph':
      return paragraph(inlinesOf(node.children, inside));
    case 'heading':
      return [{ kind: 'heading', level: node.depth === 1 ? 1 : 2, children: inlinesOf(node.children, inside) }];
    case 'list':
      return [{ kind: 'list', start: node.ordered ? (node.start ?? 1) : null, entries: node.children.map((entry) => blocksOf(entry.children, inside)) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node.children, inside) }];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'html':
      return paragraph([{ kind: 'text', text: node.value }]);
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'definition':
      return [];
    default:
      return paragraph([words(node)]);
  }
}

const paragraph = (children: RichInline[]): RichBlock[] => (children.length > 0 ? [{ kind: 'paragraph', children }] : []);

const inlinesOf = (nodes: readonly MarkdownNode[], reading: Reading): RichInline[] => nodes.flatMap((node) => inlineOf(node, reading));

function inlineOf(node: MarkdownNode, reading: Reading): RichInline[] {
  if (reading.depth > DEEPEST) return [words(node)];
  const inside = deeper(reading);
  switch (node.type) {
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: inlinesOf(node.children, inside) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'image': {
      const picture = reading.pictureOf(node.url, node.alt ?? '');
      if (picture) return [picture];
      return node.alt ? [{ kind: 'text', text: node.alt }] : [];
    }
    case 'imageReference':
      return node.alt ? [{ kind: 'text', text: node.alt }] : [];
    case 'link':
    case 'linkReference': {
      const children = inlinesOf(node.children, inside);
      const url = safeUrl(reading.addressOf(node) ?? '');
      return url ? [{ kind: 'link', url, children }] : children;
    }
    default:
      return [words(node)];
  }
}

/** Every word below a node, without its form; a loop rather than recursion, since depth is what brought us here. */
function words(node: MarkdownNode): RichInline {
  const found: string[] = [];
  const waiting: MarkdownNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) found.push(next.value);
    else if ('children' in next) waiting.push(...[...next.children].reverse());
  }
  return { kind: 'text', text: found.join('') };
}
