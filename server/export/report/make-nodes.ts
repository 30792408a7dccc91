import type { UnsignedNode, UnsignedPart, UnsignedRun } from '#domain/document/unsigned-content.ts';

export const nodeOf = (type: string, content: readonly UnsignedPart[] = [], attributes: Record<string, unknown> = {}): UnsignedNode => ({ type, attributes, content: [...content] });
export const wordsOf = (text: string, href: string | null = null): UnsignedRun => ({ type: 'text', text, marks: href === null ? {} : { link: { href } } });
export const paragraphOf = (text: string): UnsignedNode => nodeOf('paragraph', [wordsOf(text)]);
export const headingOf = (text: string): UnsignedNode => nodeOf('heading', [wordsOf(text)], { level: 1 });
