import { listPasskeys } from '#db/repositories/passkeys.ts';
import { listProviderAccounts } from '#db/repositories/provider-accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import type { ProviderId } from '#domain/provider.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

export type PasskeyView = { id: string; name: string; /** "5 days ago" */ added: string; /** Null as long as it has signed nobody in. */ lastUsed: string | null; isBackedUp: boolean };
export type LinkedView = { id: string; /** What the provider is called. */ provider: string; /** What the account is called there. */ label: string; linked: string; lastUsed: string | null; /** The site offers this provider no more, so the account there does not sign in. */ isClosed: boolean };
export type WaysInView = { passkeys: PasskeyView[]; linked: LinkedView[]; offered: { id: ProviderId; name: string }[] };

/** How one signs in beside password and mail; refuses visitors and guests with `forbidden`. */
export async function readWaysIn({ db, now, providers }: Deps, actor: Actor): Promise<WaysInView> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const at = now();
  const { accountId } = requirePerson(actor);
  const [passkeys, linked] = await Promise.all([listPasskeys(db, accountId), listProviderAccounts(db, accountId)]);
  const nameOf = new Map(providers.offered.map(({ id, name }) => [id, name]));
  return {
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt, isBackedUp }) => ({ id, name, added: agoWords(createdAt, at), lastUsed: lastUsedAt && agoWords(lastUsedAt, at), isBackedUp })),
    linked: linked.map(({ id, provider, label, createdAt, lastUsedAt }) => ({ id, provider: nameOf.get(provider) ?? t`An account elsewhere`, label, linked: agoWords(createdAt, at), lastUsed: lastUsedAt && agoWords(lastUsedAt, at), isClosed: !nameOf.has(provider) })),
    offered: [...providers.offered],
  };
}
