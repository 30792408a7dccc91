import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { idSchema } from '../ids.ts';
import { CREDENTIAL_LIMITS } from './credential.ts';
import { signOffKinds } from './sign-off.ts';
import { t } from '../words/t.ts';

const tooLong = (most: number) => ({ error: () => t`Keep this below ${most} characters.` });
const kind = z.enum(signOffKinds, { error: () => t`Choose what is signed.` });

/** What is pressed on the page of a credential's life. `hash` is of the text that whoever signs looked at. */
export const lifeActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('in-pilot'), pilot: z.string({ error: () => t`Say who pilots it, and until when.` }).overwrite(oneLine).min(3, { error: () => t`Say who pilots it, and until when.` }).max(CREDENTIAL_LIMITS.pilot, tooLong(CREDENTIAL_LIMITS.pilot)) }),
  z.object({ intent: z.literal('back-to-draft') }),
  z.object({ intent: z.literal('ask'), kind, accountId: idSchema }),
  z.object({ intent: z.literal('sign'), kind, hash: z.string().max(64).default(''), note: z.string().overwrite(oneLine).max(CREDENTIAL_LIMITS.note, tooLong(CREDENTIAL_LIMITS.note)).default('') }),
]);
export type LifeAct = z.output<typeof lifeActSchema>;
