import { type AccountRow, deleteUnconfirmedAccount, findAccountByEmail, insertAccount, lockAddress } from '#db/repositories/accounts.ts';
import { EMAIL_LINK_OPEN_MS, type SignUp } from '#domain/account.ts';
import { createId } from '#domain/ids.ts';
import { tidySpeaksAs } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { alreadyHaveAccountMail } from './mails/notices.ts';
import { postLink } from './post-link.ts';

/**
 * Makes an account that opens once its address is confirmed. An address that already has one gets a mail that says so,
 * and the caller cannot tell the two apart. Done again before it is confirmed, with another password, it leaves the account
 * without one: nobody knows which of the two is the owner's, who sets one after confirming. Refuses with `too-many` when too much mail goes to the address.
 */
export async function signUp(deps: Deps, { name, email, password, perspective, educatorRole }: SignUp, then: string | null = null): Promise<void> {
  await deps.limit('mail', `verify ${email}`);
  const passwordHash = await deps.passwords.hash(password);
  await deps.db.transaction(async (tx) => {
    await lockAddress(tx, email);
    const earlier = await findAccountByEmail(tx, email);
    if (earlier?.emailVerifiedAt) return deps.postMail(tx, alreadyHaveAccountMail({ recipient: email, origin: deps.origin }));
    await deleteUnconfirmedAccount(tx, email);
    const agreed = earlier === null || (await isAgreed(deps, earlier, password));
    const speaksAs = tidySpeaksAs({ perspective, educatorRole });
    const account = await insertAccount(tx, { id: createId(), name, email, passwordHash: agreed ? passwordHash : null, ...speaksAs, createdAt: deps.now() });
    await postLink(deps, tx, { accountId: account.id, purpose: 'verify', email, then });
  });
}

/** Whether an earlier sign-up, which nobody confirmed, stands against this one: not when it can no longer be confirmed, nor with the same password. */
async function isAgreed({ now, passwords }: Deps, { createdAt, passwordHash }: AccountRow, password: string): Promise<boolean> {
  if (now().getTime() - createdAt.getTime() >= EMAIL_LINK_OPEN_MS.verify) return true;
  return passwordHash !== null && (await passwords.verify(passwordHash, password));
}
