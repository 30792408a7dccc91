import type { DbOrTx } from '#db/client.ts';
import { type AccountRow, lockSiteAdmins } from '#db/repositories/accounts.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

/** Refuses with `last-admin` when nobody would be left to administer the site. Whoever asks for two at once does so one after the other. */
export async function requireAnotherAdmin(tx: DbOrTx, account: Pick<AccountRow, 'id'>): Promise<void> {
  const admins = await lockSiteAdmins(tx);
  if (!admins.includes(account.id) || admins.length > 1) return;
  throw conflict('last-admin', t`This is the last administrator of the site. Make somebody else an administrator first; nothing was changed.`);
}
