import { t } from '#domain/words/t.ts';
import type { Mail } from '#server/services/deps.ts';
import { signed } from './sign.ts';

type To = { recipient: string; origin: string };

/** To an address that has an account, when somebody makes one with it again. */
export const alreadyHaveAccountMail = ({ recipient, origin }: To): Mail => ({
  recipient,
  subject: t`You already have an account`,
  text: signed(origin, [
    t`Hello,`,
    t`somebody made an account with this address, but you already have one. Nothing was changed. Sign in here, or ask there for a link or another password:`,
    `${origin}/sign-in`,
    t`If it was not you, there is nothing to do.`,
  ]),
});

/** To an address that nobody invited, when somebody makes an account with it where that takes an invitation. */
export const byInvitationMail = ({ recipient, origin }: To): Mail => ({
  recipient,
  subject: t`This site takes people by invitation`,
  text: signed(origin, [
    t`Hello,`,
    t`somebody made an account with this address, but here that takes an invitation, and none waits for it. No account was made. If you were invited, use the address to which the invitation was sent, or ask whoever invited you to send it again.`,
    t`If it was not you, there is nothing to do.`,
  ]),
});

/** To an address without an account, when somebody asks for a link or another password: so that they know it was another address. */
export const noAccountMail = ({ recipient, origin }: To): Mail => ({
  recipient,
  subject: t`There is no account with this address`,
  text: signed(origin, [
    t`Hello,`,
    t`somebody asked to sign in with this address, but there is no account with it. Perhaps you used another address. You can also make an account here:`,
    `${origin}/sign-up`,
    t`If it was not you, there is nothing to do.`,
  ]),
});

/** To an address that has an account, when somebody wants to move theirs to it. */
export const addressTakenMail = ({ recipient, origin }: To): Mail => ({
  recipient,
  subject: t`This address already has an account`,
  text: signed(origin, [
    t`Hello,`,
    t`somebody wanted to use this address for another account, but it already has one. Nothing was changed. If that was you, sign in with this address instead:`,
    `${origin}/sign-in`,
    t`If it was not you, there is nothing to do.`,
  ]),
});

/** After the password was changed, so that nobody else can do it unnoticed. */
export const passwordChangedMail = ({ recipient, origin }: To): Mail => ({
  recipient,
  subject: t`Your password was changed`,
  text: signed(origin, [
    t`Hello,`,
    t`the password of your account was just changed, and other browsers were signed out.`,
    t`If it was not you, choose another password at once:`,
    `${origin}/forgotten`,
  ]),
});

/** To the old address, after the account moved to another one. It does not name the new one. */
export const addressChangedMail = ({ recipient, origin }: To): Mail => ({
  recipient,
  subject: t`Your account has another address now`,
  text: signed(origin, [
    t`Hello,`,
    t`your account was moved to another e-mail address, which has been confirmed. This address no longer signs in, and we will not write to it again.`,
    t`If it was not you, answer the people who run this site at once; they can look into it.`,
  ]),
});
