import type { DbOrTx } from '#db/client.ts';
import { getAccount, lockAccount } from '#db/repositories/accounts.ts';
import { countPasskeys } from '#db/repositories/passkeys.ts';
import { countProviderAccounts } from '#db/repositories/provider-accounts.ts';
import { conflict } from '#domain/refusal.ts';
import { hasAnotherWayIn } from '#domain/ways-in.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';

/** Refuses with `conflict` to take away the last way in. Whoever takes two away at once does so one after the other. */
export async function requireAnotherWayIn({ isMailSent, isDemo, providers }: Deps, tx: DbOrTx, accountId: string): Promise<void> {
  await lockAccount(tx, accountId);
  const linked = await countProviderAccounts(tx, accountId, providers.offered.map(({ id }) => id));
  const account = await getAccount(tx, accountId);
  if (hasAnotherWayIn({ hasPassword: account.passwordHash !== null, passkeys: await countPasskeys(tx, accountId), linked, isMailSent, hasDemoLink: isDemo && account.isDemo })) return;
  throw conflict('last-way-in', t`This is your only way in: you have no password, and this site sends no mail. Choose a password first, or add another way in; then remove this one.`);
}
