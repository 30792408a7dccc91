import { getAccount } from '#db/repositories/accounts.ts';
import { insertProviderVisit, spendProviderVisit, type ProviderVisitRow } from '#db/repositories/provider-accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { isProviderId, type ProviderId, type ProvenAccount, VISIT_OPEN_MS } from '#domain/provider.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { requirePassword } from '#server/services/accounts/require-password.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson, standingOnSite } from '#server/services/standing.ts';

/** Where to send a browser, and the secret by which it is known when it comes back. */
export type Visit = { address: string; secret: string; /** What the provider is called. */ name: string };

/** Begins to sign in elsewhere. Refuses with `not-found` where the site does not offer the provider, with `conflict` where that does not answer. */
export const beginSignInElsewhere = (deps: Deps, provider: string, then: string): Promise<Visit> => beginVisit(deps, provider, { accountId: null, then });

/** Begins to link an account elsewhere with one's own. Refuses guests with `forbidden`, a wrong current password with `invalid`, else as above. */
export async function beginLinking(deps: Deps, actor: Actor, { provider, currentPassword }: { provider: ProviderId; currentPassword: string }): Promise<Visit> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const account = await getAccount(deps.db, requirePerson(actor).accountId);
  await requirePassword(deps, account, currentPassword);
  return beginVisit(deps, provider, { accountId: account.id, then: '/account/ways-in' });
}

async function beginVisit({ db, now, providers, createSecret, hashSecret }: Deps, provider: string, visit: Pick<ProviderVisitRow, 'accountId' | 'then'>): Promise<Visit> {
  const name = providers.offered.find(({ id }) => id === provider)?.name;
  if (!isProviderId(provider) || name === undefined) throw notFound('way to sign in');
  const begun = await providers.begin(provider);
  if (begun === null) throw conflict('provider-away', t`${name} does not answer at the moment. Try again in a while, or sign in another way.`);
  const { address, ...marks } = begun;
  const secret = createSecret();
  const at = now();
  await insertProviderVisit(db, { ...visit, ...marks, provider, secretHash: hashSecret(secret), expiresAt: new Date(at.getTime() + VISIT_OPEN_MS) }, at);
  return { address, secret, name };
}

/** What a browser brings back from a provider, once. Refuses with `conflict`, in words for whoever sits there, where it brings nothing. */
export async function endVisit({ db, now, providers, hashSecret }: Deps, { provider, secret, query }: { provider: string; secret: string | null; query: string }): Promise<{ visit: ProviderVisitRow; proven: ProvenAccount; name: string }> {
  const name = providers.offered.find(({ id }) => id === provider)?.name;
  if (!isProviderId(provider) || name === undefined) throw notFound('way to sign in');
  const state = new URLSearchParams(query).get('state') ?? '';
  const visit = secret === null ? null : await spendProviderVisit(db, { secretHash: hashSecret(secret), provider, state }, now());
  if (visit === null) throw conflict('visit-over', t`This way back from ${name} was used already, took too long, or began in another browser. Begin again.`);
  const end = await providers.end(provider, query, visit);
  switch (end.kind) {
    case 'proven':
      return { visit, proven: end.account, name };
    case 'not-allowed':
      throw conflict('consent-refused', t`You did not let ${name} say who you are, so nothing was changed. Begin again, or sign in another way.`);
    case 'failed':
      throw conflict('provider-failed', t`What ${name} answered could not be used, so nothing was changed. Try again in a while, or sign in another way.`);
  }
}
