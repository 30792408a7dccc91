import { z } from 'zod';
import { t } from '../words/t.ts';
import { idSchema } from '../ids.ts';
import { eventKinds } from './event-kinds.ts';
import { WEBHOOK_URL_MAX_CHARACTERS } from './webhook-limits.ts';

const kindsField = z
  .array(z.enum(eventKinds))
  .min(1, { error: () => t`Choose at least one thing that is told.` })
  .transform((chosen) => eventKinds.filter((kind) => chosen.includes(kind)));

/** An address to be told, and of what. Which addresses are sent to is decided where they are looked up. */
export const addWebhookSchema = z.object({
  url: z
    .string({ error: () => t`Enter the address that is to be told.` })
    .trim()
    .max(WEBHOOK_URL_MAX_CHARACTERS, { error: () => t`This address is too long.` })
    .pipe(z.url({ protocol: /^https?$/, error: () => t`Enter the whole address, beginning with https://.` })),
  kinds: kindsField,
});
export type AddWebhook = z.output<typeof addWebhookSchema>;

/** What is done with an address that is told. */
export const webhookActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), kinds: kindsField }),
  z.object({ intent: z.literal('turn-off') }),
  z.object({ intent: z.literal('turn-on') }),
  z.object({ intent: z.literal('renew-secret') }),
  z.object({ intent: z.literal('test') }),
  z.object({ intent: z.literal('send-again'), deliveryId: idSchema }),
  z.object({ intent: z.literal('remove') }),
]);
export type WebhookAct = z.output<typeof webhookActSchema>;
