import { getAccount, updateAccount } from '#db/repositories/accounts.ts';
import { deleteAuthSessions } from '#db/repositories/auth-sessions.ts';
import { deleteOpenEmailLinks } from '#db/repositories/email-links.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { proveAddress } from './prove-address.ts';
import type { EmailLinkView } from './read-email-link.ts';
import { isSignUpMark } from './sign-up-mark.ts';
import { findLink, spendLink } from './spend-link.ts';

/** What the confirming page shows, and whether it asks for a password: everywhere but in the browser that signed up. Nothing is used up. */
export async function readVerification(deps: Deps, secret: string, mark: string | null): Promise<EmailLinkView & { asksPassword: boolean }> {
  const found = await findLink(deps, deps.db, 'verify', secret);
  if (found.state !== 'open') return { state: found.state, asksPassword: false };
  return { state: 'open', email: found.link.email, name: found.account.name, asksPassword: !isSignUpMark(deps, found.account.id, mark) };
}

type Confirming = { mark: string | null; password?: string | null | undefined };

/**
 * Confirms the address of a fresh account and opens it. In another browser than the one that signed up, whose mark it would
 * carry, whoever typed the password may be a stranger: it is replaced by the one chosen now, and all that it opened ends.
 * Refuses with `conflict` when the link cannot be used, and there with `invalid` without a password.
 */
export async function verifyEmail(deps: Deps, secret: string, { mark, password = null }: Confirming): Promise<{ accountId: string }> {
  const passwordHash = password === null ? null : await deps.passwords.hash(password);
  const accountId = await deps.db.transaction(async (tx) => {
    const { accountId } = await spendLink(deps, tx, 'verify', secret);
    const isSameBrowser = isSignUpMark(deps, accountId, mark);
    if (!isSameBrowser && passwordHash === null) throw invalid('password', 'password-needed', t`Choose a password; the one typed before may be a stranger’s. Nothing is confirmed yet.`);
    await proveAddress(deps, tx, await getAccount(tx, accountId), { keepsPassword: isSameBrowser });
    if (isSameBrowser) return accountId;
    await updateAccount(tx, accountId, { passwordHash });
    await deleteAuthSessions(tx, accountId);
    await deleteOpenEmailLinks(tx, accountId);
    return accountId;
  });
  deps.accessChanged({ accountId });
  return { accountId };
}
