import { signed } from '../accounts/mails/sign.ts';
import type { Mail } from '../deps.ts';

type WayIn = { recipient: string; origin: string; /** "a passkey called “Phone”" */ what: string };

/** After a way to sign in was added, so that nobody else can do it unnoticed. */
export const wayInAddedMail = ({ recipient, origin, what }: WayIn): Mail => ({
  recipient,
  subject: 'There is a new way to sign in to your account',
  text: signed(origin, ['Hello,', `${what} was just added to your account and signs in from now on.`, 'If it was not you, remove it there at once, choose another password and sign your other browsers out:', `${origin}/account/ways-in`]),
});

/** After a way to sign in was removed. */
export const wayInRemovedMail = ({ recipient, origin, what }: WayIn): Mail => ({
  recipient,
  subject: 'A way to sign in to your account was removed',
  text: signed(origin, ['Hello,', `${what} was just removed from your account and does not sign in any more.`, 'If it was not you, look at what is left there, and choose another password:', `${origin}/account/ways-in`]),
});
