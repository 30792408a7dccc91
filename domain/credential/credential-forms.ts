import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { whoWritesChoices } from './credential.ts';
import { credentialFields } from './credential-fields.ts';
import { rubricFormIds } from './rubric.ts';
import { t } from '../words/t.ts';

const fieldKeys = credentialFields.map(({ key }) => key);

/** What a new credential is called at first; everything else is written in the studio. */
export const beginCredentialSchema = z.object({
  name: z.string({ error: () => t`Give the credential a name.` }).overwrite(oneLine).min(3, { error: () => t`Give the credential a name of at least 3 characters.` }).max(120, { error: () => t`Keep the name below 120 characters.` }),
  /** Which levels its rubric begins with; it may have others later. */
  rubric: z.enum(rubricFormIds, { error: () => t`Choose the levels of the rubric.` }).optional(),
});
export type BeginCredential = z.output<typeof beginCredentialSchema>;

/** Where a credential is made that begins with the whole text of another. */
export const forkCredentialSchema = z.object({ community: z.string({ error: () => t`Choose in which community it is made.` }).min(1, { error: () => t`Choose in which community it is made.` }).max(200) });

/** What becomes of each field that the origin of a fork has changed; `seen` is a mark of what this credential said there when it was decided. */
const pulledFieldSchema = z.object({ key: z.enum(fieldKeys), choice: z.enum(['take', 'keep'], { error: () => t`Choose one.` }).optional(), seen: z.string().max(64).default('') });
export const pullSchema = z.object({ /** Of what the origin said. */ origin: z.string().max(64).default(''), fields: z.array(pulledFieldSchema).max(fieldKeys.length).default([]) });
export type PullChanges = z.output<typeof pullSchema>;

/** References as they were pasted; how much is read at a time is said by who reads them. */
export const referencesSchema = z.object({ text: z.string({ error: () => t`Paste what you want to add.` }).trim().min(1, { error: () => t`Paste what you want to add.` }).max(250_000, { error: () => t`This is too long. Paste a part of it at a time.` }) });

/** What is pressed on the page of who writes a credential. */
export const credentialAuthorsActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), accountId: idSchema }),
  z.object({ intent: z.literal('remove'), accountId: idSchema }),
  z.object({ intent: z.literal('open-to'), whoWrites: z.enum(whoWritesChoices, { error: () => t`Choose who may write.` }) }),
]);
export type CredentialAuthorsAct = z.output<typeof credentialAuthorsActSchema>;
