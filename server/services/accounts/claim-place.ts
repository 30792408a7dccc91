import { deleteUnconfirmedAccount, findConfirmedAccount, getAccount, listSummitsOf, lockAddress, updateAccount } from '#db/repositories/accounts.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { deleteAuthSessions, moveAuthSessions } from '#db/repositories/auth-sessions.ts';
import { deleteOpenEmailLinks } from '#db/repositories/email-links.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { passOnFreePlaces } from '../joining/pass-on-free-places.ts';
import { proveAddress } from './prove-address.ts';
import { spendLink } from './spend-link.ts';

/**
 * Makes a guest's place an account's: the guest gets the address and keeps everything, or, where the address already has
 * an account, everything the guest holds becomes part of it, nothing twice. The browsers in which the guest is signed in
 * stay so only if whoever reads the mail says they are theirs. Refuses with `conflict` when the link cannot be used.
 */
export async function claimPlace(deps: Deps, secret: string, { keepsBrowsers }: { keepsBrowsers: boolean }): Promise<{ accountId: string }> {
  const { guestId, accountId } = await deps.db.transaction(async (tx) => {
    const { accountId: guestId, email } = await spendLink(deps, tx, 'claim', secret);
    await lockAddress(tx, email);
    const guest = await getAccount(tx, guestId);
    if (guest.email !== null) throw conflict('already-claimed', t`This place already belongs to an account.`);
    if (!keepsBrowsers) await deleteAuthSessions(tx, guestId);
    await deleteOpenEmailLinks(tx, guestId);
    const owner = await findConfirmedAccount(tx, email);
    if (owner) {
      await moveAuthSessions(tx, guestId, owner.id);
      await mergeAccount(tx, guestId, owner.id);
    } else {
      await deleteUnconfirmedAccount(tx, email);
      await updateAccount(tx, guestId, { email });
    }
    const claimed = await getAccount(tx, owner?.id ?? guestId);
    await proveAddress(deps, tx, claimed);
    return { guestId, accountId: claimed.id };
  });
  if (guestId !== accountId) deps.accountMerged(guestId, accountId);
  // Somebody who held two places in a summit holds one now.
  if (guestId !== accountId) for (const summit of await listSummitsOf(deps.db, accountId)) await passOnFreePlaces(deps, summit.id);
  for (const changed of new Set([guestId, accountId])) deps.accessChanged({ accountId: changed });
  return { accountId };
}
