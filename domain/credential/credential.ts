import { t } from '../words/t.ts';

/** Where a credential is in its life, in its order. */
export const credentialStates = ['draft', 'in-feedback', 'in-pilot', 'published', 'retired'] as const;
export type CredentialState = (typeof credentialStates)[number];

export const credentialStateWords = (): Record<CredentialState, string> => ({ draft: t`Draft`, 'in-feedback': t`In feedback`, 'in-pilot': t`In pilot`, published: t`Published`, retired: t`Retired` });

/** Who may write in it: its authors, or every member of its community; conveners of the community always may. */
export const whoWritesChoices = ['authors', 'members'] as const;
export type WhoWrites = (typeof whoWritesChoices)[number];

export type CredentialActKind = 'begun' | 'forked' | 'pulled' | 'imported' | 'sent-notes' | 'described' | 'added-author' | 'removed-author' | 'published' | 'retired' | 'in-pilot' | 'back-to-draft' | 'asked-sign-off' | 'signed-off' | 'feedback-opened' | 'feedback-closed';

/** What a credential is called as long as its name is empty. */
export const unnamed = (): string => t`A credential without a name`;

/** Characters, of what is said beside a version. */
export const CREDENTIAL_LIMITS = { note: 400, reason: 400, pilot: 200 } as const;
