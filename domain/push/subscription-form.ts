import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { t } from '../words/t.ts';

const ENDPOINT_MAX_CHARACTERS = 1_000;
/** A point of the curve P-256, uncompressed, and sixteen bytes by chance, as browsers write them: base64 for addresses. */
const P256DH = /^B[A-Za-z0-9_-]{86}$/;
const AUTH = /^[A-Za-z0-9_-]{22}$/;

export const unreadableAnswer = (): string => t`This browser gave an answer that cannot be used. Nothing was turned on.`;
const unreadable = { error: unreadableAnswer };

/** Where and how a browser wants to be sent messages, as it says itself. Which addresses are sent to is decided where they are looked up. */
const subscriptionFields = {
  endpoint: z.string(unreadable).max(ENDPOINT_MAX_CHARACTERS, unreadable).pipe(z.url({ protocol: /^https?$/, ...unreadable })),
  p256dh: z.string(unreadable).regex(P256DH, unreadable),
  auth: z.string(unreadable).regex(AUTH, unreadable),
  /** The key of this site that it was asked with. */
  siteKey: z.string(unreadable).regex(P256DH, unreadable),
};

export const turnOnPushSchema = z.object({ intent: z.literal('push-on'), ...subscriptionFields });
export const turnOffPushSchema = z.object({ intent: z.literal('push-off'), device: idSchema });
export type PushSubscriptionForm = Omit<z.output<typeof turnOnPushSchema>, 'intent'>;
