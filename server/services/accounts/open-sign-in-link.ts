import { getAccount } from '#db/repositories/accounts.ts';
import type { Deps } from '../deps.ts';
import { proveAddress } from './prove-address.ts';
import { spendLink } from './spend-link.ts';

/** Finds whom a link signs in, once; refuses with `conflict` when the link cannot be used. */
export function openSignInLink(deps: Deps, secret: string): Promise<{ accountId: string }> {
  return deps.db.transaction(async (tx) => {
    const { accountId } = await spendLink(deps, tx, 'sign-in', secret);
    await proveAddress(deps, tx, await getAccount(tx, accountId));
    return { accountId };
  });
}
