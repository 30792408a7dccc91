import { findAccountByEmail, updateAccount } from '#db/repositories/accounts.ts';
import type { SignIn } from '#domain/account.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { postLink } from './post-link.ts';

/** A hash of nothing anybody knows, checked when there is no other, so that an unknown address takes as long as a known one. */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$F07tBXLaoCesChz33d9C3Q$iXUEL0MA2rxY7YLdyLuh1Gjrf1wpJoIlp/sZ9b70Hjw';

/**
 * Finds the account that address and password belong to. Refuses with `invalid`, in the same words and time whether the
 * address is unknown, has no password or has another; with `conflict` when the address is not confirmed yet, after
 * sending the link again; with `too-many` after too many tries for one address
 * from anywhere; tries from one place are counted, and end sooner, where the place is known.
 */
export async function signIn(deps: Deps, { email, password }: SignIn, then: string | null = null): Promise<{ accountId: string }> {
  await deps.limit('guess', email);
  const account = await findAccountByEmail(deps.db, email);
  const isRight = await deps.passwords.verify(account?.passwordHash ?? NOBODYS_HASH, password);
  if (!account?.passwordHash || !isRight) {
    throw invalid(null, 'wrong-sign-in', t`This address and this password do not belong together. Check both, or have a link sent to you.`);
  }
  if (!account.emailVerifiedAt) {
    await deps.limit('mail', `verify ${email}`);
    await deps.db.transaction((tx) => postLink(deps, tx, { accountId: account.id, purpose: 'verify', email, then }));
    throw conflict('address-unconfirmed', t`Your address is not confirmed yet. We sent you the link again: open it, and you are signed in.`);
  }
  if (email === deps.adminEmail && !account.isSiteAdmin) await updateAccount(deps.db, account.id, { isSiteAdmin: true });
  return { accountId: account.id };
}
