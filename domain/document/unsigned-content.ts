import { type ContentPart, isRun } from './content.ts';

export type UnsignedRun = { type: 'text'; text: string; marks: Record<string, unknown> };
export type UnsignedNode = { type: string; attributes: Record<string, unknown>; content: UnsignedPart[] };
/** A part of a text as it reads, without whose it is and when it was written. */
export type UnsignedPart = UnsignedNode | UnsignedRun;

/** The text alone. Runs that became alike are one, so that nothing tells where one author ends and the next begins. */
export function unsigned(content: readonly ContentPart[]): UnsignedPart[] {
  const parts: UnsignedPart[] = [];
  for (const part of content) {
    const last = parts.at(-1);
    if (!isRun(part)) parts.push({ type: part.type, attributes: part.attributes, content: unsigned(part.content) });
    else if (last && isRun(last) && JSON.stringify(last.marks) === JSON.stringify(part.marks)) last.text += part.text;
    else parts.push({ type: 'text', text: part.text, marks: part.marks });
  }
  return parts;
}
