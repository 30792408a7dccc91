import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { checkIds } from './checks/finding.ts';
import { CREDENTIAL_LIMITS } from './credential.ts';
import { t } from '../words/t.ts';

const tooLong = (most: number) => ({ error: () => t`Keep this below ${most} characters.` });
const line = (most: number) => z.string().overwrite(oneLine).max(most, tooLong(most)).default('');

/** The text as it was looked at, what is new in it, and why it is published though these checks find something. */
export const publishCredentialSchema = z.object({
  /** Of the text that the page showed: nobody publishes, or overrides, what they have not seen. */
  hash: z.string().max(64).default(''),
  note: line(CREDENTIAL_LIMITS.note),
  overrides: z.array(z.object({ check: z.enum(checkIds), why: line(CREDENTIAL_LIMITS.reason) })).max(checkIds.length).default([]),
});
export type PublishCredential = z.output<typeof publishCredentialSchema>;

/** Why a credential is given out no more; its page says so. */
export const retireCredentialSchema = z.object({
  reason: z.string({ error: () => t`Say why, for whoever reads its page.` }).overwrite(oneLine).min(3, { error: () => t`Say why, for whoever reads its page.` }).max(CREDENTIAL_LIMITS.reason, tooLong(CREDENTIAL_LIMITS.reason)),
});
export type RetireCredential = z.output<typeof retireCredentialSchema>;

/** What is pressed on the page that publishes a credential. */
export const publishingActSchema = z.discriminatedUnion('intent', [publishCredentialSchema.extend({ intent: z.literal('publish') }), retireCredentialSchema.extend({ intent: z.literal('retire') })]);
