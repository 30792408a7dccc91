import type { UnsignedNode, UnsignedPart } from './unsigned-content.ts';

/** What a part reads as, with a mention as the name it calls, or as the caller says. */
export const lineOf = (part: UnsignedPart, called: (label: string) => string = (label) => label): string => {
  if ('text' in part) return part.text;
  const label = labelOf(part);
  return label === null ? part.content.map((each) => lineOf(each, called)).join('') : called(label);
};

/** The name that a mention calls; null for what calls none. */
export const labelOf = ({ attributes: { label } }: UnsignedNode): string | null => (typeof label === 'string' ? label : null);
