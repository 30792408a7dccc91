import type { EmailLinkPurpose } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { signed } from './sign.ts';

type Link = { url: string; origin: string };
type Words = { subject: string; text: string };

// None of these mails greets by name: they go to an address that somebody entered, and a name is free text of a stranger.

const signInMail = ({ url, origin }: Link): Words => ({
  subject: t`Your link to sign in`,
  text: signed(origin, [
    t`Hello,`,
    t`open this page and press the button on it to sign in:`,
    url,
    t`The link works once, within 30 minutes. If you did not ask for it, leave it: without the button nobody is signed in.`,
  ]),
});

const verifyMail = ({ url, origin }: Link): Words => ({
  subject: t`Confirm your address`,
  text: signed(origin, [
    t`Hello,`,
    t`somebody made an account with this address. If that was you, open this page and confirm it; then you are signed in:`,
    url,
    t`The link works once, within 24 hours. If it was not you, leave it: an account that nobody confirms is never opened.`,
  ]),
});

const resetMail = ({ url, origin }: Link): Words => ({
  subject: t`Choose another password`,
  text: signed(origin, [
    t`Hello,`,
    t`open this page to choose another password:`,
    url,
    t`The link works once, within 30 minutes. All browsers that are signed in now will then be signed out. If you did not ask for it, leave it: your password stays as it is.`,
  ]),
});

const changeEmailMail = ({ url, origin }: Link): Words => ({
  subject: t`Confirm your new address`,
  text: signed(origin, [
    t`Hello,`,
    t`somebody wants to use this address for their account. If that was you, open this page and confirm it:`,
    url,
    t`The link works once, within 24 hours. Until then the account keeps its old address. If it was not you, leave it.`,
  ]),
});

const claimMail = ({ url, origin }: Link): Words => ({
  subject: t`Keep your place`,
  text: signed(origin, [
    t`Hello,`,
    t`somebody who joined as a guest entered this address to keep their place. If that was you, open this page and confirm it:`,
    url,
    t`The link works once, within 24 hours. Everything you did as a guest stays yours, and you can come back to it from any browser. If it was not you, leave it.`,
  ]),
});

/** The mail that carries a link, for each thing a link is good for. */
export const linkMails: Record<EmailLinkPurpose, (link: Link) => Words> = {
  'sign-in': signInMail,
  verify: verifyMail,
  reset: resetMail,
  'change-email': changeEmailMail,
  claim: claimMail,
};
