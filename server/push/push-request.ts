import webPush from 'web-push';
import { DAY_MS } from '#domain/clock.ts';

/** By which this site says to push services who it is. */
export type SiteKeys = { publicKey: string; privateKey: string };
export type PushPlace = { endpoint: string; p256dh: string; auth: string };

/** A device that is off for longer is not told: it stands in the list. */
const KEPT_FOR_SECONDS = DAY_MS / 1_000;

export const createSiteKeys = (): SiteKeys => webPush.generateVAPIDKeys();

/** A message as it is sent to a push service: encrypted to one browser (RFC 8291), so that the service learns its length and nothing else, and signed by this site (RFC 8292). */
export function pushRequest({ endpoint, p256dh, auth }: PushPlace, payload: string, { keys, subject }: { keys: SiteKeys; /** Where the people of this site are reached. */ subject: string }): { url: string; headers: Record<string, string>; body: Uint8Array } {
  const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, { vapidDetails: { subject, ...keys }, TTL: KEPT_FOR_SECONDS, contentEncoding: 'aes128gcm', urgency: 'normal' });
  return { url: endpoint, headers, body };
}
