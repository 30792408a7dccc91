import type { Scope } from '#domain/api/scope.ts';
import { scopeWords } from '#domain/api/scope-words.ts';
import { t } from '#domain/words/t.ts';
import { signed } from '#server/services/accounts/mails/sign.ts';
import type { Mail } from '#server/services/deps.ts';

type Token = { recipient: string; origin: string; name: string };

/** After an access token was made, so that nobody else can do it unnoticed. */
export const tokenMadeMail = ({ recipient, origin, name, scopes }: Token & { scopes: readonly Scope[] }): Mail => ({
  recipient,
  subject: t`There is an access token for your account`,
  text: signed(origin, [
    t`Hello,`,
    t`the access token “${name}” was just made. A program that has it does this in your name:`,
    scopes.map((scope) => `- ${scopeWords(scope)}`).join('\n'),
    t`If it was not you, revoke it there at once, choose another password and sign your other browsers out:`,
    `${origin}/account/tokens`,
  ]),
});

/** After an access token was revoked. */
export const tokenRevokedMail = ({ recipient, origin, name }: Token): Mail => ({
  recipient,
  subject: t`An access token for your account was revoked`,
  text: signed(origin, [t`Hello,`, t`the access token “${name}” was just revoked. Programs that use it are turned away from now on.`, t`If it was not you, look at what is left there, and choose another password:`, `${origin}/account/tokens`]),
});
