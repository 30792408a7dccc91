import { getAccount } from '#db/repositories/accounts.ts';
import type { ChangePassword } from '#domain/account.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { replacePassword } from './replace-password.ts';
import { requirePassword } from './require-password.ts';

/**
 * Sets one's own password and signs out every other browser.
 * Refuses guests with `forbidden`, and with `invalid` when the current password is wrong; who has none sets the first.
 */
export async function changePassword(deps: Deps, actor: Actor, { currentPassword, password }: ChangePassword, keptAuthSessionId: string | null): Promise<void> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const account = await getAccount(deps.db, requirePerson(actor).accountId);
  await requirePassword(deps, account, currentPassword);
  const passwordHash = await deps.passwords.hash(password);
  await deps.db.transaction((tx) => replacePassword(deps, tx, { accountId: account.id, language: account.language, email: account.email ?? '', passwordHash, keptAuthSessionId }));
  deps.accessChanged({ accountId: account.id });
}
