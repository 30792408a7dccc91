import type { AttributedNode, AttributedPart } from '../document/attributed-content.ts';
import { isRun } from '../document/content.ts';
import { somebody } from '../report/public-nodes.ts';
import { saidIn } from '../words/reading-language.ts';

/** Who may be called by name within words: by account; `null` of a mention that came in a bundle and names nobody here. */
type IsNamed = (accountId: string | null) => boolean;

/**
 * Content that leaves the house for good, in one form: a person who is called by name is named only where they are anyway, no mention holds an
 * account, and nothing stands in it that text in UTF-8 and JSON cannot hold.
 */
export const leavingContent = (content: readonly AttributedPart[], isNamed: IsNamed): AttributedPart[] => {
  const parts: AttributedPart[] = content.map((part) => (isRun(part) ? { ...part, text: wellFormed(part.text) } : leavingNode(part, isNamed)));
  return JSON.parse(JSON.stringify(parts)) as AttributedPart[];
};

function leavingNode({ type, attributes, content }: AttributedNode, isNamed: IsNamed): AttributedNode {
  const isPerson = type === 'mention' && attributes.kind !== 'question';
  return { type, attributes: isPerson ? mentionOf(attributes, isNamed) : attributes, content: leavingContent(content, isNamed) };
}

function mentionOf({ id, label }: Record<string, unknown>, isNamed: IsNamed): Record<string, unknown> {
  const isKnown = typeof label === 'string' && isNamed(typeof id === 'string' ? id : null);
  return { id: null, kind: 'person', label: isKnown ? label : saidIn('en', somebody) };
}

/** Half a pair of surrogates is no character: Yjs and UTF-8 write the sign for that. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/** The accounts of people who are called by name within words, each once. */
export const mentionedIn = (content: readonly { type: string }[]): string[] => [...new Set(content.flatMap((part) => mentionedInPart(part)))];

function mentionedInPart(part: { type: string; attributes?: Record<string, unknown>; content?: readonly { type: string }[] }): string[] {
  const id = part.type === 'mention' && part.attributes?.kind !== 'question' ? part.attributes?.id : null;
  return [...(typeof id === 'string' ? [id] : []), ...mentionedIn(part.content ?? [])];
}
