import { getAccount } from '#db/repositories/accounts.ts';
import { insertEmailLink } from '#db/repositories/email-links.ts';
import type { DbOrTx } from '#db/client.ts';
import { EMAIL_LINK_OPEN_MS, type EmailLinkPurpose } from '#domain/account.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import type { Deps } from '../deps.ts';
import { linkMails } from './mails/link-mails.ts';

const paths: Record<EmailLinkPurpose, string> = {
  'sign-in': '/sign-in/link',
  verify: '/verify',
  reset: '/reset',
  'change-email': '/confirm-address',
  claim: '/claim',
};

type Link = {
  accountId: string;
  purpose: EmailLinkPurpose;
  email: string;
  /** A path of this site, checked by the caller: where to go once signed in. */
  then?: string | null;
};

/** Makes a single-use link, of which only the hash is kept, and returns its address. */
export async function createLink({ now, origin, createSecret, hashSecret }: Deps, tx: DbOrTx, { then, ...link }: Link): Promise<string> {
  const secret = createSecret();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + EMAIL_LINK_OPEN_MS[link.purpose]);
  await insertEmailLink(tx, { ...link, secretHash: hashSecret(secret), createdAt, expiresAt });
  return `${origin}${paths[link.purpose]}/${secret}${then && then !== '/' ? `?then=${encodeURIComponent(then)}` : ''}`;
}

/** Makes a single-use link and writes the mail that carries it to the outbox. */
export async function postLink(deps: Deps, tx: DbOrTx, link: Link): Promise<void> {
  const url = await createLink(deps, tx, link);
  const account = await getAccount(tx, link.accountId);
  const words = saidToAsker(account, () => linkMails[link.purpose]({ url, origin: deps.origin }));
  await deps.postMail(tx, { isRequested: true, recipient: link.email, ...words });
}
