import type { JSONContent } from '@tiptap/core';
import type { Blockquote, Paragraph, RootContent } from 'mdast';
import type { CalloutKind } from '#domain/document/callout-kinds.ts';
import type { Reading } from './markdown-inline.ts';

const kinds: Record<string, CalloutKind> = { NOTE: 'note', TIP: 'note', IMPORTANT: 'decision', WARNING: 'caution', CAUTION: 'caution' };
/** What may stand in a callout. */
const WITHIN = ['paragraph', 'bulletList', 'orderedList', 'taskList'];

/** A quote, or the callout that it is when it begins with GitHub's `[!NOTE]` or its like; one that holds what no callout may stays a quote. */
export function readAlert(quote: Blockquote, reading: Reading, read: (children: RootContent[]) => JSONContent[]): JSONContent[] {
  const found = alertOf(quote, reading);
  if (found === null) return quoteOf(read(quote.children));
  const content = read(found.children);
  if (content.every(({ type }) => WITHIN.includes(type ?? ''))) return [{ type: 'callout', attrs: { kind: found.kind }, content: content.length > 0 ? content : [{ type: 'paragraph' }] }];
  return quoteOf(content);
}

const quoteOf = (content: JSONContent[]): JSONContent[] => (content.length > 0 ? [{ type: 'blockquote', content }] : []);

function alertOf({ children }: Blockquote, { source }: Reading): { kind: CalloutKind; children: RootContent[] } | null {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph') return null;
  const [words, ...rest] = first.children;
  // Escaped, the same words are words: that shows in what was written alone.
  if (words?.type !== 'text' || source[words.position?.start.offset ?? -1] !== '[') return null;
  const [sign, name = ''] = /^\[!([A-Z]+)\][ \t]*(?:\n|$)/i.exec(words.value) ?? [];
  const kind = kinds[name.toUpperCase()];
  if (sign === undefined || kind === undefined || (rest[0] && rest[0].type !== 'break' && !sign.endsWith('\n'))) return null;
  const remaining: Paragraph = { ...first, children: [{ ...words, value: words.value.slice(sign.length) }, ...(rest[0]?.type === 'break' ? rest.slice(1) : rest)] };
  return { kind, children: [remaining, ...others] };
}
