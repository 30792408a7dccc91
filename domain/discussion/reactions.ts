import { t } from '../words/t.ts';

/** What one can say to a post with a press; a word each, never a picture alone. */
export const reactionKinds = ['thanks', 'agree', 'insightful'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const reactionWords = (): Record<ReactionKind, string> => ({ thanks: t`Thanks`, agree: t`Agree`, insightful: t`Insightful` });
