import { t } from '../words/t.ts';

/** In which respects somebody stands for a credential before it is published, in the order of the field. */
export const signOffKinds = ['developer', 'subject-expert', 'accessibility', 'issuer'] as const;
export type SignOffKind = (typeof signOffKinds)[number];

export const signOffWords = (): Record<SignOffKind, { name: string; means: string }> => ({
  developer: { name: t`Developer`, means: t`The parts fit together, and what is asked for can be done.` },
  'subject-expert': { name: t`Subject expert`, means: t`The method and the research behind it are right.` },
  accessibility: { name: t`Accessibility`, means: t`Everybody can read it, and hand in what it asks for.` },
  issuer: { name: t`Issuer`, means: t`We give it out, and keep assessing by this rubric.` },
});

/** Not asked, asked and not signed yet, signed as the text is now, or signed before it was changed. */
export type SignOffStanding = 'none' | 'asked' | 'signed' | 'earlier-text';

type Row = { hash: string; signedAt: Date | null };

/** How a respect stands, given its newest signature and whether somebody is asked; `hash` is of the text as it is now. */
export function signOffStanding({ signed, isAsked, hash }: { signed: Row | null; isAsked: boolean; hash: string }): SignOffStanding {
  if (signed?.signedAt) return signed.hash === hash ? 'signed' : 'earlier-text';
  return isAsked ? 'asked' : 'none';
}
