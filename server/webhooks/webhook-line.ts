import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { DeliveryFault } from '#domain/webhooks/delivery.ts';
import { ANSWER_MAX_BYTES } from '#domain/webhooks/webhook-limits.ts';
import { type AddressRule, addressesOf, allowedAmong, pinnedTo, publicAddresses } from '#server/references/pinned-address.ts';

/** What became of one try: the status and the beginning of the answer where one came, and why it failed; null where it was taken. */
export type TryOutcome = { status: number | null; tookMs: number; answer: string; fault: DeliveryFault | null };

export type WebhookLine = {
  /** Why an address is not sent to; null where it is. Looks its name up. */
  judge: (url: string) => Promise<DeliveryFault | null>;
  /** Sends one message, as JSON unless its headers say otherwise. Never rejects. */
  post: (message: { url: string; headers: Record<string, string>; body: string | Uint8Array }) => Promise<TryOutcome>;
};

type Given = { /** This machine itself is sent to as well, without encryption and at any port: for trying out, and for tests. */ toLoopback?: boolean; rule?: AddressRule; patienceMs?: number };

const PATIENCE_MS = 10_000;
const isLoopback = (address: string): boolean => /^127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';

/**
 * What sends messages to addresses that people or their browsers gave: to servers of the public internet alone, over HTTPS and at its own port. A name is looked up for each message anew, every address of it is
 * looked at, and the connection is made to the very one that was; nothing is followed to another address; of an answer its status and 1 kB are read, within 10 s in all.
 */
export function createWebhookLine({ toLoopback = false, rule = publicAddresses, patienceMs = PATIENCE_MS }: Given = {}): WebhookLine {
  const isNear = (address: string) => toLoopback && isLoopback(address);

  /** The address to connect to, or why there is none. */
  const place = async (url: URL, signal: AbortSignal): Promise<{ address: string } | { fault: DeliveryFault }> => {
    const addresses = await addressesOf(url, rule, signal).catch(() => []);
    if (addresses.length === 0) return { fault: signal.aborted ? 'too-late' : 'unknown-host' };
    const near = allowedAmong(addresses, { isAllowed: isNear });
    if (near !== null) return { address: near };
    if (url.protocol !== 'https:') return { fault: 'not-secure' };
    const address = url.port === '' && url.username === '' && url.password === '' ? allowedAmong(addresses, rule) : null;
    return address === null ? { fault: 'not-public' } : { address };
  };

  return {
    judge: async (url) => {
      const found = await place(new URL(url), AbortSignal.timeout(patienceMs));
      return 'fault' in found ? found.fault : null;
    },
    post: async ({ url: given, headers, body }) => {
      const [url, signal, began] = [new URL(given), AbortSignal.timeout(patienceMs), performance.now()];
      const ended = (outcome: Partial<TryOutcome>): TryOutcome => ({ status: null, answer: '', fault: null, ...outcome, tookMs: Math.round(performance.now() - began) });
      try {
        const found = await place(url, signal);
        if ('fault' in found) return ended(found);
        const answer = await send(url, found.address, { headers, body, signal });
        const status = answer.statusCode ?? 0;
        const fault = status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? 'redirect' : 'refused';
        return ended({ status, fault, answer: await beginningOf(answer) });
      } catch {
        return ended({ fault: signal.aborted ? 'too-late' : 'no-connection' });
      }
    },
  };
}

function send(url: URL, address: string, { headers, body, signal }: { headers: Record<string, string>; body: string | Uint8Array; signal: AbortSignal }): Promise<IncomingMessage> {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const options = { method: 'POST', lookup: pinnedTo(address), agent: false, signal, headers: { 'Content-Type': 'application/json', ...headers, 'Content-Length': bytes.length, 'Accept-Encoding': 'identity', 'User-Agent': 'Plenary' } } as const;
  return new Promise((answered, failed) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, answered);
    request.on('error', failed);
    request.end(bytes);
  });
}

/** What comes until it is too much; an answer that breaks off is what came of it. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part.subarray(0, ANSWER_MAX_BYTES - size));
      size += part.length;
      // Leaving the loop ends the connection.
      if (size >= ANSWER_MAX_BYTES) break;
    }
  } catch {
    answer.destroy();
  }
  // No column holds a null, and no page shows other signs that steer.
  return Buffer.concat(parts).toString('utf8').replace(/[^\P{Cc}\n\t]/gu, ' ');
}
