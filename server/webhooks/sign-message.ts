import { createHmac, randomBytes } from 'node:crypto';

const SECRET_PREFIX = 'whsec_';
/** As many as HMAC-SHA256 makes use of; the specification asks for 24 to 64. */
const SECRET_BYTES = 32;

/** Makes a secret as Standard Webhooks writes it: `whsec_` and base64. */
export const createWebhookSecret = (): string => `${SECRET_PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;

type Signed = { id: string; /** Of this try, in whole seconds since 1970. */ timestamp: number; /** Letter for letter as it is sent. */ body: string };

/**
 * The three headers of a message as Standard Webhooks 1.0.0 asks for them, signed by each of the secrets, so that who receives it may check by any of them.
 * The signature is `v1,` and the base64 of HMAC-SHA256 over id, timestamp and body, joined by full stops.
 */
export const signedHeaders = (secrets: readonly string[], { id, timestamp, body }: Signed): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets.map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`).join(' '),
});

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
