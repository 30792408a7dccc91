import { ECDH } from 'node:crypto';
import { deletePushSubscription, listPushSubscriptions, savePushSubscription } from '#db/repositories/push-subscriptions.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { browserInWords } from '#domain/browser-words.ts';
import { createId } from '#domain/ids.ts';
import { type PushSubscriptionForm, unreadableAnswer } from '#domain/push/subscription-form.ts';
import { conflict, forbidden, invalid } from '#domain/refusal.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { siteKeys } from './site-keys.ts';

export type PushDevice = { id: string; browser: string; /** "12 minutes ago" */ turnedOn: string; isThis: boolean };

/** The browsers of one's own that show notices, this one first, and the key by which another is turned on. Refuses a visitor with `forbidden`. */
export async function listPushDevices(deps: Deps, actor: Actor, authSessionId: string | null): Promise<{ siteKey: string; devices: PushDevice[] }> {
  requireCan(standingOnSite(actor), 'account.edit');
  const at = deps.now();
  const [{ publicKey }, rows] = await Promise.all([siteKeys(deps), listPushSubscriptions(deps.db, requirePerson(actor).accountId, at)]);
  const devices = rows.filter(({ siteKey }) => siteKey === publicKey).map(({ id, userAgent, createdAt, ...row }) => ({ id, browser: browserInWords(userAgent), turnedOn: agoWords(createdAt, at), isThis: row.authSessionId === authSessionId }));
  return { siteKey: publicKey, devices: devices.toSorted((one, other) => Number(other.isThis) - Number(one.isThis)) };
}

/**
 * Has the browser with this sign-in show notices from now on, as long as the sign-in lasts. Refuses a visitor and who has no sign-in, as a program has none, with `forbidden`, with `invalid` a key that is none and an address that is not one of the
 * public internet over HTTPS, and with `conflict` a browser that was asked with other keys than this site has by now.
 */
export async function turnOnPush(deps: Deps, actor: Actor, authSessionId: string | null, { endpoint, p256dh, auth, siteKey }: PushSubscriptionForm, language: InterfaceLanguage): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { accountId } = requirePerson(actor);
  if (authSessionId === null) throw forbidden(t`Only a browser that is signed in can show notices.`);
  await deps.limit('look-up', accountId);
  const { publicKey } = await siteKeys(deps);
  if (siteKey !== publicKey) throw conflict('other-keys', t`This page is too old to turn this on. Load it again.`);
  if (!isPointOfTheCurve(p256dh)) throw invalid('p256dh', 'unreadable', unreadableAnswer());
  if ((await deps.webhookLine.judge(endpoint)) !== null) throw invalid('endpoint', 'not-reachable', t`The push service of this browser has an address to which nothing is sent from here.`);
  await deps.db.transaction((tx) => savePushSubscription(tx, { id: createId(), accountId, authSessionId, endpoint, p256dh, auth, siteKey, language, createdAt: deps.now() }));
}

/** Sixty-five bytes may be no key for all that: no message could be sealed with it, at each try. */
function isPointOfTheCurve(key: string): boolean {
  try {
    ECDH.convertKey(key, 'prime256v1', 'base64url', 'base64url');
    return true;
  } catch {
    return false;
  }
}

/** Has one of one's own browsers show notices no more; one that is not there is none. Refuses a visitor with `forbidden`. */
export async function turnOffPush({ db }: Deps, actor: Actor, device: string): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  await deletePushSubscription(db, requirePerson(actor).accountId, device);
}
