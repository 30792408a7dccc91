import { deleteUnconfirmedAccount, findConfirmedAccount, insertAccount, lockAddress } from '#db/repositories/accounts.ts';
import type { SignUp } from '#domain/account.ts';
import { createId } from '#domain/ids.ts';
import { tidySpeaksAs } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { alreadyHaveAccountMail } from './mails/notices.ts';
import { postLink } from './post-link.ts';

/**
 * Makes an account that opens once its address is confirmed. An address that already has one gets a mail that says so,
 * and the caller cannot tell the two apart. Refuses with `too-many` when too much mail goes to the address.
 */
export async function signUp(deps: Deps, { name, email, password, perspective, educatorRole }: SignUp, then: string | null = null): Promise<void> {
  await deps.limit('mail', `verify ${email}`);
  const passwordHash = await deps.passwords.hash(password);
  await deps.db.transaction(async (tx) => {
    await lockAddress(tx, email);
    if (await findConfirmedAccount(tx, email)) return deps.postMail(tx, alreadyHaveAccountMail({ recipient: email, origin: deps.origin }));
    await deleteUnconfirmedAccount(tx, email);
    const speaksAs = tidySpeaksAs({ perspective, educatorRole });
    const account = await insertAccount(tx, { id: createId(), name, email, passwordHash, ...speaksAs, createdAt: deps.now() });
    await postLink(deps, tx, { accountId: account.id, purpose: 'verify', email, then });
  });
}
