import { t } from '../words/t.ts';

export const calloutKinds = ['note', 'decision', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];
/** The word that stands above a callout. */
export const calloutWords = (): Record<CalloutKind, string> => ({ note: t`Note`, decision: t`Decision`, caution: t`Caution` });

export const calloutKindOf = (kind: unknown): CalloutKind => calloutKinds.find((known) => known === kind) ?? 'note';
