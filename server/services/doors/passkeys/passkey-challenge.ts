import { insertPasskeyChallenge, spendPasskeyChallenge } from '#db/repositories/passkeys.ts';
import type { DbOrTx } from '#db/client.ts';
import { PASSKEY_CHALLENGE_OPEN_MS, type PasskeyPurpose } from '#domain/passkey.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';

type For = { purpose: PasskeyPurpose; accountId: string | null };

/** Keeps what a device is asked to sign, and returns the secret by which the browser that asked is known again. */
export async function keepChallenge({ db, now, createSecret, hashSecret }: Deps, { purpose, accountId }: For, challenge: string): Promise<string> {
  const secret = createSecret();
  const at = now();
  await insertPasskeyChallenge(db, { secretHash: hashSecret(secret), purpose, accountId, challenge, expiresAt: new Date(at.getTime() + PASSKEY_CHALLENGE_OPEN_MS) }, at);
  return secret;
}

/** Uses the challenge of this browser up, whatever becomes of the answer; refuses with `conflict` where there is none that is still open. */
export async function spendChallenge({ now, hashSecret }: Deps, db: DbOrTx, { purpose, accountId }: For, secret: string | null): Promise<string> {
  const challenge = secret === null ? null : await spendPasskeyChallenge(db, { secretHash: hashSecret(secret), purpose, accountId }, now());
  if (challenge === null) throw conflict('challenge-over', t`This took too long, or was answered already. Press the button again; your device asks you once more.`);
  return challenge;
}
