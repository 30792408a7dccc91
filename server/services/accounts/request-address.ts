import { findConfirmedAccount, getAccount } from '#db/repositories/accounts.ts';
import type { ChangeAddress } from '#domain/account.ts';
import type { Actor } from '#domain/actor.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { addressTakenMail } from './mails/notices.ts';
import { postLink } from './post-link.ts';
import { requirePassword } from './require-password.ts';

/**
 * Sends a link to the address somebody wants to use from now on; until it is opened the old one stays. An address that
 * has an account gets a mail that says so, and the caller cannot tell the two apart.
 * Refuses guests with `forbidden`, the present address and a wrong password with `invalid`.
 */
export async function requestAddress(deps: Deps, actor: Actor, { email, currentPassword }: ChangeAddress): Promise<void> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const account = await getAccount(deps.db, requirePerson(actor).accountId);
  if (account.email === email) throw invalid('email', 'same-address', t`This is the address you have now.`);
  await requirePassword(deps, account, currentPassword);
  await deps.limit('mail', `change-email ${email}`);
  await deps.db.transaction(async (tx) => {
    const owner = await findConfirmedAccount(tx, email);
    if (owner) return deps.postMail(tx, saidToAsker(owner, () => addressTakenMail({ recipient: email, origin: deps.origin })));
    await postLink(deps, tx, { accountId: account.id, purpose: 'change-email', email });
  });
}
