import type { MarkdownNode } from './rich-text.ts';

/** Finds where a link of a Markdown tree points: its own address, or that of the definition it refers to ("[text][name]"). */
export function markdownAddresses(root: MarkdownNode): (node: MarkdownNode) => string | null {
  const defined = new Map<string, string>();
  const waiting: MarkdownNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // The first definition of a name counts, as CommonMark has it; the loop meets later ones first.
    if (node.type === 'definition') defined.set(node.identifier, node.url);
    if ('children' in node) waiting.push(...node.children);
  }
  return (node) => {
    if (node.type === 'link') return node.url;
    return node.type === 'linkReference' ? (defined.get(node.identifier) ?? null) : null;
  };
}
