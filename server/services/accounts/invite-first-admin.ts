import { countSiteAdmins, findAccountByEmail, insertAccount } from '#db/repositories/accounts.ts';
import { createId } from '#domain/ids.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { createLink } from './post-link.ts';

/**
 * While nobody administers the site, a sign-in link for the address in ADMIN_EMAIL, to be shown where the program was
 * started: without a mail server there is no other way in. Null when there is an administrator; no link where the setting
 * names nobody.
 */
export async function inviteFirstAdmin(deps: Deps): Promise<{ link: string | null } | null> {
  const { db, adminEmail: email, now } = deps;
  if ((await countSiteAdmins(db)) > 0) return null;
  if (email === null) return { link: null };
  return db.transaction(async (tx) => {
    const found = await findAccountByEmail(tx, email);
    const account = found ?? (await insertAccount(tx, { id: createId(), name: t`Site administrator`, email, perspective: 'other', createdAt: now() }));
    return { link: await createLink(deps, tx, { accountId: account.id, purpose: 'sign-in', email }) };
  });
}
