import { findAccountByEmail } from '#db/repositories/accounts.ts';
import type { Deps } from '../deps.ts';
import { noAccountMail } from './mails/notices.ts';
import { postLink } from './post-link.ts';

/**
 * Sends a link that signs in. An address without an account gets a mail that says so, and the caller cannot tell the
 * two apart. Refuses with `too-many` when too much mail goes to the address.
 */
export async function requestSignInLink(deps: Deps, email: string, then: string | null = null): Promise<void> {
  await deps.limit('mail', `sign-in ${email}`);
  await deps.db.transaction(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) return deps.postMail(tx, noAccountMail({ recipient: email, origin: deps.origin }));
    await postLink(deps, tx, { accountId: account.id, purpose: 'sign-in', email, then });
  });
}
