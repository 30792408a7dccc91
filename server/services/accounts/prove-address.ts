import type { DbOrTx } from '#db/client.ts';
import { type AccountRow, updateAccount } from '#db/repositories/accounts.ts';
import type { Deps } from '../deps.ts';

/**
 * Remembers that whoever opened a link reads the mail of this account's address. The owner of the setting ADMIN_EMAIL
 * becomes site administrator by it. A password that was chosen before anybody had confirmed the address may be a
 * stranger's, so it goes, unless the link is the very one sent for it (`keepsPassword`).
 */
export async function proveAddress({ now, adminEmail, record }: Deps, tx: DbOrTx, account: AccountRow, { keepsPassword = false } = {}): Promise<void> {
  const becomesAdmin = !account.isSiteAdmin && account.email !== null && account.email === adminEmail;
  await updateAccount(tx, account.id, {
    ...(account.emailVerifiedAt ? {} : { emailVerifiedAt: now() }),
    ...(account.emailVerifiedAt || keepsPassword ? {} : { passwordHash: null }),
    isSiteAdmin: account.isSiteAdmin || becomesAdmin,
  });
  if (becomesAdmin) await record(tx, null, { act: 'account.madeAdministrator', thing: { kind: 'person', id: account.id } });
}
