import { findPasskey, updatePasskeyUse } from '#db/repositories/passkeys.ts';
import type { PasskeyAnswer } from '#domain/passkey.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { PasskeyOptions } from '#server/passkeys/passkey-ceremonies.ts';
import type { Deps } from '#server/services/deps.ts';
import { keepChallenge, spendChallenge } from './passkey-challenge.ts';

/** What a device is asked in order to sign somebody in, whoever it is, and the secret for the browser's cookie. */
export async function askForPasskey(deps: Deps): Promise<{ options: PasskeyOptions; secret: string }> {
  const options = await deps.passkeys.ask();
  return { options, secret: await keepChallenge(deps, { purpose: 'sign-in', accountId: null }, options.challenge) };
}

/**
 * Finds whom a passkey signs in. Refuses with `conflict` when nothing was asked of this browser, or too long ago; with `invalid` when nobody here
 * has the passkey, or what it signed does not hold, which is so, too, when it counts less than it did: then somebody may have a copy of it.
 */
export async function signInWithPasskey(deps: Deps, secret: string | null, answer: PasskeyAnswer): Promise<{ accountId: string }> {
  const challenge = await spendChallenge(deps, deps.db, { purpose: 'sign-in', accountId: null }, secret);
  const kept = await findPasskey(deps.db, answer.id);
  if (kept === null) throw invalid(null, 'passkey-unknown', t`This passkey belongs to no account here. It may have been removed; sign in another way, and add it again on your account’s page.`);
  const signed = await deps.passkeys.verify(answer, challenge, kept);
  if (signed === null || !(await updatePasskeyUse(deps.db, kept, { ...signed, lastUsedAt: deps.now() }))) {
    throw invalid(null, 'passkey-unverified', t`What your device answered could not be verified, so you are not signed in. Try again, or sign in another way.`);
  }
  return { accountId: kept.accountId };
}
