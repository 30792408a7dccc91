import { deletePushKeys, findPushKeys, insertPushKeys } from '#db/repositories/push-keys.ts';
import { createSiteKeys, type SiteKeys } from '#server/push/push-request.ts';
import type { Deps } from '../deps.ts';

/**
 * The keys of this site: those of the environment, else those in the database, made when they are asked for first. Where they cannot be read any more, since the site got another secret, others take their place; browsers
 * that were turned on for the old ones have to be turned on again.
 */
export async function siteKeys({ db, now, sealer, pushKeysGiven }: Pick<Deps, 'db' | 'now' | 'sealer' | 'pushKeysGiven'>): Promise<SiteKeys> {
  if (pushKeysGiven) return pushKeysGiven;
  const kept = await findPushKeys(db);
  const privateKey = kept === null ? null : sealer.open(kept.sealedPrivateKey);
  if (kept !== null && privateKey !== null) return { publicKey: kept.publicKey, privateKey };
  if (kept !== null) await deletePushKeys(db, kept.publicKey);
  const made = createSiteKeys();
  await insertPushKeys(db, { publicKey: made.publicKey, sealedPrivateKey: sealer.seal(made.privateKey), createdAt: now() });
  // Another process may have been first.
  const stored = await findPushKeys(db);
  const own = stored === null ? null : sealer.open(stored.sealedPrivateKey);
  if (stored === null || own === null) throw new Error('The keys for push messages cannot be kept. Every process of a site needs the same SECRET.');
  return { publicKey: stored.publicKey, privateKey: own };
}
