import { z } from 'zod';
import { currentPasswordSchema } from './account.ts';
import { ownPasskeyForms } from './passkey.ts';
import { providerIds } from './provider.ts';

/** What one does on the page of one's own ways in. */
export const waysInSchema = z.discriminatedUnion('intent', [
  ...ownPasskeyForms,
  currentPasswordSchema.extend({ intent: z.literal('link'), provider: z.enum(providerIds) }),
  z.object({ intent: z.literal('confirm') }),
  z.object({ intent: z.literal('forget') }),
  z.object({ intent: z.literal('unlink'), id: z.uuid() }),
]);
export type WaysInAct = z.infer<typeof waysInSchema>;
