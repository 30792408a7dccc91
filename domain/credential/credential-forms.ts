import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { whoWritesChoices } from './credential.ts';

/** What a new credential is called at first; everything else is written in the studio. */
export const beginCredentialSchema = z.object({
  name: z.string({ error: 'Give the credential a name.' }).overwrite(oneLine).min(3, 'Give the credential a name of at least 3 characters.').max(120, 'Keep the name below 120 characters.'),
});
export type BeginCredential = z.output<typeof beginCredentialSchema>;

/** References as they were pasted; how much is read at a time is said by who reads them. */
export const referencesSchema = z.object({ text: z.string({ error: 'Paste what you want to add.' }).trim().min(1, 'Paste what you want to add.').max(250_000, 'This is too long. Paste a part of it at a time.') });

/** What is pressed on the page of who writes a credential. */
export const credentialAuthorsActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), accountId: idSchema }),
  z.object({ intent: z.literal('remove'), accountId: idSchema }),
  z.object({ intent: z.literal('open-to'), whoWrites: z.enum(whoWritesChoices, { error: 'Choose who may write.' }) }),
]);
export type CredentialAuthorsAct = z.output<typeof credentialAuthorsActSchema>;
