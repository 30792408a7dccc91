import { deleteUnconfirmedAccount, findConfirmedAccount, getAccount, lockAddress, updateAccount } from '#db/repositories/accounts.ts';
import { deleteOpenEmailLinks } from '#db/repositories/email-links.ts';
import { conflict } from '#domain/refusal.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { addressChangedMail } from './mails/notices.ts';
import { proveAddress } from './prove-address.ts';
import { spendLink } from './spend-link.ts';

/**
 * Moves an account to the address whose mail the link came by, and tells the old address.
 * Refuses with `conflict` when the link cannot be used or the address has got an account meanwhile.
 */
export function confirmAddress(deps: Deps, secret: string): Promise<{ accountId: string; email: string }> {
  return deps.db.transaction(async (tx) => {
    const { accountId, email } = await spendLink(deps, tx, 'change-email', secret);
    await lockAddress(tx, email);
    if (await findConfirmedAccount(tx, email)) throw conflict('address-taken', t`This address has got an account of its own meanwhile. Your account keeps its old address.`);
    await deleteUnconfirmedAccount(tx, email);
    const account = await getAccount(tx, accountId);
    await updateAccount(tx, accountId, { email });
    await proveAddress(deps, tx, { ...account, email });
    await deleteOpenEmailLinks(tx, accountId);
    await deps.record(tx, { accountId }, { act: 'account.addressChanged', thing: { kind: 'person', id: accountId } });
    const { email: before } = account;
    if (before !== null) await deps.postMail(tx, saidToAsker(account, () => addressChangedMail({ recipient: before, origin: deps.origin })));
    return { accountId, email };
  });
}
