/** Which suggestion, whose (an account, with name and perspective as they were then) and when it was made (ISO 8601, to the minute). */
export type SuggestionStamp = { id: string; by: string; at: string; name: string; perspective: string };

export const stampFields = ['id', 'by', 'at', 'name', 'perspective'] as const satisfies (keyof SuggestionStamp)[];

export const suggestionMarkNames = ['insertion', 'deletion', 'modification'] as const;

/**
 * What is suggested for a block stands in attributes of it, as JSON: Yjs keeps no marks on blocks. One for each kind, so
 * that two people who suggest different things for one block at once both keep theirs.
 */
export const suggestedAttributes = ['suggestedInsertion', 'suggestedDeletion', 'suggestedKind'] as const;
export type SuggestedAttribute = (typeof suggestedAttributes)[number];

/** `depth` is 0 where the whole block is meant, else the number of levels at which it was split off or would be joined to what stands before it. */
export type BorderWish = SuggestionStamp & { depth: number };
/** The kind that a block is suggested to become. */
export type KindWish = SuggestionStamp & { type: string; attributes: Record<string, unknown> };

/** The stamp among other values; empty where a field is missing, as in what somebody forged. */
export function stampOf(values: Readonly<Record<string, unknown>>): SuggestionStamp {
  const [id = '', by = '', at = '', name = '', perspective = ''] = stampFields.map((field) => (typeof values[field] === 'string' ? values[field] : ''));
  return { id, by, at, name, perspective };
}

/** The wish that a block was inserted or should go; null where there is none that can be read. */
export function borderWish(attributes: Readonly<Record<string, unknown>>, name: 'suggestedInsertion' | 'suggestedDeletion'): BorderWish | null {
  const values = readJson(attributes[name]);
  const depth = values?.depth;
  return values && { ...stampOf(values), depth: typeof depth === 'number' && Number.isInteger(depth) && depth > 0 && depth < 10 ? depth : 0 };
}

/** The wish that a block becomes another kind; null where there is none that can be read. */
export function kindWish(attributes: Readonly<Record<string, unknown>>): KindWish | null {
  const values = readJson(attributes.suggestedKind);
  return values && typeof values.type === 'string' ? { ...stampOf(values), type: values.type, attributes: objectOf(values.attributes) } : null;
}

/** What a mark had before, from the JSON that a modification keeps; null when the mark was not there. */
export const markBefore = (before: unknown): Record<string, unknown> | null => readJson(before);

function readJson(written: unknown): Record<string, unknown> | null {
  if (typeof written !== 'string') return null;
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

const objectOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {});

/** A block's attributes without what is suggested for it. */
export const agreedAttributes = (attributes: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !(suggestedAttributes as readonly string[]).includes(name)));
