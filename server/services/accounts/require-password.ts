import type { AccountRow } from '#db/repositories/accounts.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';

/**
 * Makes sure that it is still the owner who sits there, where they have a password.
 * Refuses with `invalid` for a wrong one, with `too-many` after too many tries.
 */
export async function requirePassword({ limit, passwords }: Deps, account: AccountRow, currentPassword: string): Promise<void> {
  if (account.passwordHash === null) return;
  await limit('sign-in', account.id);
  if (await passwords.verify(account.passwordHash, currentPassword)) return;
  throw invalid('currentPassword', 'wrong-password', t`This is not your current password. If you forgot it, sign out and choose “Forgotten”.`);
}
