import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { lineText, proseText } from './prose-text.ts';
import { inOrder } from './entry-order.ts';
import { asText } from './entry-values.ts';

/** The fields that stand beside each other in a credential's text, or in one of its entries, by their keys. */
export type StoredFields = {
  line: (key: string) => string;
  prose: (key: string) => string;
  /** What a field, or the first of its name, was set to; null where it was not. */
  value: (key: string, name?: string) => unknown;
  entries: (key: string) => StoredEntry[];
};
export type StoredEntry = Pick<StoredFields, 'line' | 'prose'> & { id: string; value: (name: string) => unknown };

const isNode = (part: UnsignedPart): part is UnsignedNode => !('text' in part);

/**
 * Finds fields by key, whatever their order. A field that stands there twice, since two people began it at once, reads as both, and an entry whose
 * id is taken, since it was copied, has one of its own: nothing that somebody wrote is left out.
 */
export function storedFields(parts: readonly UnsignedPart[]): StoredFields {
  const nodes = parts.filter(isNode);
  const of = (key: string) => nodes.filter(({ attributes }) => attributes.key === key);
  return {
    line: (key) => lineText(of(key).flatMap(({ content }) => content)),
    prose: (key) => of(key).map(({ content }) => proseText(content)).filter((text) => text !== '').join('\n\n'),
    value: (key, name = 'value') => of(key)[0]?.attributes[name] ?? null,
    entries: (key) => entriesIn(of(key).flatMap(({ content }) => content.filter(isNode))),
  };
}

function entriesIn(nodes: readonly UnsignedNode[]): StoredEntry[] {
  const taken = new Set<string>();
  const entries = nodes.map(({ attributes, content }, place): StoredEntry => {
    let id = asText(attributes.id) || `entry-${place + 1}`;
    while (taken.has(id)) id += '+';
    taken.add(id);
    const { line, prose } = storedFields(content);
    return { id, line, prose, value: (name) => attributes[name] ?? null };
  });
  return inOrder(entries, ({ value }) => value('place'));
}
