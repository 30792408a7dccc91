import { t } from '#domain/words/t.ts';
import { signed } from '../accounts/mails/sign.ts';
import type { Mail } from '../deps.ts';

type WayIn = { recipient: string; origin: string; /** "a passkey called “Phone”" */ what: string };

/** After a way to sign in was added, so that nobody else can do it unnoticed. */
export const wayInAddedMail = ({ recipient, origin, what }: WayIn): Mail => ({
  recipient,
  subject: t`There is a new way to sign in to your account`,
  text: signed(origin, [t`Hello,`, t`${what} was just added to your account and signs in from now on.`, t`If it was not you, remove it there at once, choose another password and sign your other browsers out:`, `${origin}/account/ways-in`]),
});

/** After a way to sign in was removed. */
export const wayInRemovedMail = ({ recipient, origin, what }: WayIn): Mail => ({
  recipient,
  subject: t`A way to sign in to your account was removed`,
  text: signed(origin, [t`Hello,`, t`${what} was just removed from your account and does not sign in any more.`, t`If it was not you, look at what is left there, and choose another password:`, `${origin}/account/ways-in`]),
});
