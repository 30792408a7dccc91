import { getAccount } from '#db/repositories/accounts.ts';
import type { Deps } from '../deps.ts';
import { proveAddress } from './prove-address.ts';
import { spendLink } from './spend-link.ts';

/** Confirms the address of a fresh account and opens it; refuses with `conflict` when the link cannot be used. */
export function verifyEmail(deps: Deps, secret: string): Promise<{ accountId: string; hasPassword: boolean }> {
  return deps.db.transaction(async (tx) => {
    const { accountId } = await spendLink(deps, tx, 'verify', secret);
    const account = await getAccount(tx, accountId);
    await proveAddress(deps, tx, account, { keepsPassword: true });
    return { accountId, hasPassword: account.passwordHash !== null };
  });
}
