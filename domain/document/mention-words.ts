export const mentionKinds = ['person', 'question'] as const;
export type MentionKind = (typeof mentionKinds)[number];
/** The sign that begins a mention of each kind. */
export const mentionSigns: Record<MentionKind, string> = { person: '@', question: '#' };

export const mentionKindOf = (kind: unknown): MentionKind => mentionKinds.find((known) => known === kind) ?? 'person';

/** Where what is mentioned stands in this house; null for people, whose pages not every reader may open. */
export const mentionHref = ({ kind, id }: Record<string, unknown>): string | null =>
  mentionKindOf(kind) === 'question' && typeof id === 'string' && id !== '' ? `/questions/${encodeURIComponent(id)}` : null;

/** A mention as words. */
export const mentionWords = ({ kind, label }: Record<string, unknown>): string => `${mentionSigns[mentionKindOf(kind)]}${typeof label === 'string' ? label : ''}`;
