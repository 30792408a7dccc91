import { deleteUnconfirmedAccount, findConfirmedAccount, insertAccount, lockAddress } from '#db/repositories/accounts.ts';
import type { SignUp } from '#domain/account.ts';
import { createId } from '#domain/ids.ts';
import { tidySpeaksAs } from '#domain/perspective.ts';
import { readingLanguage, saidToAsker } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { alreadyHaveAccountMail, byInvitationMail } from './mails/notices.ts';
import { maySignUp } from './may-sign-up.ts';
import { postLink } from './post-link.ts';
import { signUpMark } from './sign-up-mark.ts';

/**
 * Makes an account that opens once its address is confirmed, and returns the mark by which this browser is known again
 * then. An address that already has one, or is not invited where the site asks for that, gets a mail that says so, and the caller cannot tell these apart. Done again
 * before it is confirmed, the newest counts. Refuses with `too-many` when too much mail goes to the address.
 */
export async function signUp(deps: Deps, { name, email, password, perspective, educatorRole }: SignUp, then: string | null = null): Promise<{ mark: string }> {
  await deps.limit('mail', `verify ${email}`);
  const passwordHash = await deps.passwords.hash(password);
  const accountId = createId();
  await deps.db.transaction(async (tx) => {
    await lockAddress(tx, email);
    const owner = await findConfirmedAccount(tx, email);
    if (owner) return deps.postMail(tx, saidToAsker(owner, () => alreadyHaveAccountMail({ recipient: email, origin: deps.origin })));
    if (!(await maySignUp(deps, tx, email))) return deps.postMail(tx, byInvitationMail({ recipient: email, origin: deps.origin }));
    await deleteUnconfirmedAccount(tx, email);
    await insertAccount(tx, { id: accountId, name, email, passwordHash, ...tidySpeaksAs({ perspective, educatorRole }), language: readingLanguage(), createdAt: deps.now() });
    await postLink(deps, tx, { accountId, purpose: 'verify', email, then });
  });
  return { mark: signUpMark(deps, accountId) };
}
