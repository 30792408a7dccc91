export const calloutKinds = ['note', 'decision', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];
/** The word that stands above a callout. */
export const calloutWords: Record<CalloutKind, string> = { note: 'Note', decision: 'Decision', caution: 'Caution' };

export const calloutKindOf = (kind: unknown): CalloutKind => calloutKinds.find((known) => known === kind) ?? 'note';
