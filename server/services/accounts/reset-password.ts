import { getAccount } from '#db/repositories/accounts.ts';
import type { Deps } from '../deps.ts';
import { proveAddress } from './prove-address.ts';
import { replacePassword } from './replace-password.ts';
import { spendLink } from './spend-link.ts';

/** Sets the password by a link from a mail and ends every sign-in; refuses with `conflict` when the link cannot be used. */
export async function resetPassword(deps: Deps, secret: string, password: string): Promise<{ accountId: string }> {
  const passwordHash = await deps.passwords.hash(password);
  const accountId = await deps.db.transaction(async (tx) => {
    const link = await spendLink(deps, tx, 'reset', secret);
    const account = await getAccount(tx, link.accountId);
    await proveAddress(deps, tx, account);
    await replacePassword(deps, tx, { accountId: account.id, language: account.language, email: link.email, passwordHash, keptAuthSessionId: null });
    return account.id;
  });
  deps.accessChanged({ accountId });
  return { accountId };
}
