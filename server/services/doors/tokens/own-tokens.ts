import { countAccessTokens, deleteAccessToken, insertAccessToken, listAccessTokens } from '#db/repositories/access-tokens.ts';
import { getAccount, lockAccount } from '#db/repositories/accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { type MakeToken, TOKEN_PREFIX, tokenEnd, TOKENS_AT_MOST } from '#domain/api/access-token.ts';
import type { Scope } from '#domain/api/scope.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { requirePassword } from '#server/services/accounts/require-password.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson, standingOnSite } from '#server/services/standing.ts';
import { tokenMadeMail, tokenRevokedMail } from './token-mails.ts';

export type AccessTokenView = { id: string; name: string; /** The last characters of it. */ ending: string; scopes: Scope[]; /** "5 days ago" */ made: string; /** Null as long as no program used it. */ lastUsed: string | null; /** Whole days, begun ones too; 0 once it works no more. */ daysLeft: number };

/** One's own access tokens, as far as anything of them is kept. Refuses visitors, guests and programs with `forbidden`. */
export async function listOwnTokens({ db, now }: Deps, actor: Actor): Promise<AccessTokenView[]> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const at = now();
  const tokens = await listAccessTokens(db, requirePerson(actor).accountId);
  return tokens.map(({ id, name, ending, scopes, createdAt, lastUsedAt, expiresAt }) => ({ id, name, ending, scopes, made: agoWords(createdAt, at), lastUsed: lastUsedAt && agoWords(lastUsedAt, at), daysLeft: Math.max(0, Math.ceil((expiresAt.getTime() - at.getTime()) / DAY_MS)) }));
}

/**
 * Makes an access token and tells the person by mail; the token is answered this once and kept as its hash alone.
 * Refuses visitors, guests and programs with `forbidden`, a wrong current password with `invalid`, and with `conflict` where there are too many already.
 */
export async function makeToken(deps: Deps, actor: Actor, { name, scopes, days, currentPassword }: MakeToken): Promise<{ token: string }> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const account = await getAccount(deps.db, requirePerson(actor).accountId);
  const { email } = account;
  await requirePassword(deps, account, currentPassword);
  const token = `${TOKEN_PREFIX}${deps.createSecret()}`;
  const at = deps.now();
  await deps.db.transaction(async (tx) => {
    await lockAccount(tx, account.id);
    if ((await countAccessTokens(tx, account.id)) >= TOKENS_AT_MOST) throw conflict('too-many-tokens', t`You have ${TOKENS_AT_MOST} tokens already. Revoke one that no program uses any more, then make another.`);
    await insertAccessToken(tx, { id: createId(), accountId: account.id, name, secretHash: deps.hashSecret(token), ending: token.slice(-4), scopes, createdAt: at, expiresAt: tokenEnd(days, at) });
    if (email !== null) await deps.postMail(tx, saidToAsker(account, () => tokenMadeMail({ recipient: email, origin: deps.origin, name, scopes })));
  });
  return { token };
}

/** Ends one of one's own access tokens at once, and tells the person by mail. Refuses with `not-found` when it is not one of them. */
export async function revokeToken({ db, origin, postMail }: Deps, actor: Actor, id: string): Promise<{ name: string }> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const { accountId } = requirePerson(actor);
  return db.transaction(async (tx) => {
    const removed = await deleteAccessToken(tx, accountId, id);
    if (removed === null) throw notFound('token');
    const { email, language } = await getAccount(tx, accountId);
    if (email !== null) await postMail(tx, saidToAsker({ language }, () => tokenRevokedMail({ recipient: email, origin, name: removed.name })));
    return removed;
  });
}
