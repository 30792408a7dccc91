import type { Scope } from '#domain/api/scope.ts';
import { scopeWords } from '#domain/api/scope-words.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { signed } from '#server/services/accounts/mails/sign.ts';
import type { Mail } from '#server/services/deps.ts';

type Token = { recipient: string; origin: string; name: string };

/** After an access token was made, so that nobody else can do it unnoticed. */
export const tokenMadeMail = ({ recipient, origin, name, scopes }: Token & { scopes: readonly Scope[] }): Mail => ({
  recipient,
  subject: 'There is an access token for your account',
  text: signed(origin, [
    'Hello,',
    `the access token “${name}” was just made. A program that has it does this in your name:`,
    scopes.map((scope) => `- ${saidIn('en', () => scopeWords(scope))}`).join('\n'),
    'If it was not you, revoke it there at once, choose another password and sign your other browsers out:',
    `${origin}/account/tokens`,
  ]),
});

/** After an access token was revoked. */
export const tokenRevokedMail = ({ recipient, origin, name }: Token): Mail => ({
  recipient,
  subject: 'An access token for your account was revoked',
  text: signed(origin, ['Hello,', `the access token “${name}” was just revoked. Programs that use it are turned away from now on.`, 'If it was not you, look at what is left there, and choose another password:', `${origin}/account/tokens`]),
});
