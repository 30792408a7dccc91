import type { DbOrTx } from '#db/client.ts';
import { deleteUnconfirmedAccount, findConfirmedAccount, getAccount, insertAccount, lockAddress } from '#db/repositories/accounts.ts';
import { findProviderProof, insertProviderAccount, type ProviderProofRow, spendProviderProof } from '#db/repositories/provider-accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { tidySpeaksAs } from '#domain/perspective.ts';
import type { Welcome } from '#domain/provider.ts';
import { conflict } from '#domain/refusal.ts';
import { readingLanguage, saidToAsker } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { maySignUp } from '#server/services/accounts/may-sign-up.ts';
import { requireCan, requirePerson, standingOnSite } from '#server/services/standing.ts';
import { wayInAddedMail } from '../way-in-mails.ts';

export type ProofView = { /** What the provider is called. */ provider: string; email: string; name: string };

/** Whom a provider has proven in this browser, as long as nobody said what is to become of it; null otherwise. */
export async function readProof({ db, now, providers, hashSecret }: Deps, secret: string | null): Promise<ProofView | null> {
  const proof = secret === null ? null : await findProviderProof(db, hashSecret(secret), now());
  return proof && { provider: nameOf(providers, proof), email: proof.email, name: proof.name };
}

/** Makes an account with the address that a provider has verified, which signs in by it from now on. It makes no site administrator: that takes a link that was opened in that mailbox. Refuses with `conflict` where that is too late, or somebody has the address by now. */
export function makeAccountByProof(deps: Deps, secret: string | null, { name, perspective, educatorRole }: Welcome): Promise<{ accountId: string; then: string }> {
  return deps.db.transaction(async (tx) => {
    const proof = await spend(deps, tx, secret);
    await lockAddress(tx, proof.email);
    if (await findConfirmedAccount(tx, proof.email)) throw conflict('address-taken', t`This address has got an account meanwhile. Sign in to it as you are used to.`);
    if (!(await maySignUp(deps, tx, proof.email))) throw conflict('by-invitation', t`This site takes people by invitation, and none waits for this address. Nothing was made; use the address to which the invitation was sent.`);
    await deleteUnconfirmedAccount(tx, proof.email);
    const made = await insertAccount(tx, { id: createId(), name, email: proof.email, ...tidySpeaksAs({ perspective, educatorRole }), language: readingLanguage(), emailVerifiedAt: deps.now(), createdAt: deps.now() });
    await link(deps, tx, proof, made.id);
    return { accountId: made.id, then: proof.then };
  });
}

/**
 * Links what was proven in this browser with one's own account, which has the same address, and tells the person by mail.
 * Refuses guests with `forbidden`, and with `conflict` where it is too late, or the account has another address.
 */
export async function linkByProof(deps: Deps, actor: Actor, secret: string | null): Promise<{ provider: string }> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const { accountId } = requirePerson(actor);
  return deps.db.transaction(async (tx) => {
    const proof = await spend(deps, tx, secret);
    const provider = nameOf(deps.providers, proof);
    const { email, language } = await getAccount(tx, accountId);
    if (email !== proof.email) throw conflict('another-address', t`${provider} has proven another address than your account’s, so nothing was linked. Begin with the button for ${provider} below.`);
    await link(deps, tx, proof, accountId);
    await deps.record(tx, actor, { act: 'account.wayInAdded', thing: { kind: 'person', id: accountId }, facts: { way: proof.provider } });
    await deps.postMail(tx, saidToAsker({ language }, () => wayInAddedMail({ recipient: email, origin: deps.origin, what: `${provider} (${proof.email})` })));
    return { provider };
  });
}

/** Forgets what was proven in this browser. */
export async function forgetProof({ db, now, hashSecret }: Deps, secret: string | null): Promise<void> {
  if (secret !== null) await spendProviderProof(db, hashSecret(secret), now());
}

async function spend({ now, hashSecret }: Deps, tx: DbOrTx, secret: string | null): Promise<ProviderProofRow> {
  const proof = secret === null ? null : await spendProviderProof(tx, hashSecret(secret), now());
  if (proof === null) throw conflict('proof-over', t`This took too long, or was done already. Begin again.`);
  return proof;
}

async function link({ now }: Deps, tx: DbOrTx, { provider, issuer, subject, email }: ProviderProofRow, accountId: string): Promise<void> {
  const isNew = await insertProviderAccount(tx, { id: createId(), accountId, provider, issuer, subject, label: email, createdAt: now(), lastUsedAt: now() });
  if (!isNew) throw conflict('linked-already', t`This account signs in to another one here by now, so nothing was changed.`);
}

const nameOf = (providers: Deps['providers'], { provider }: ProviderProofRow): string => providers.offered.find(({ id }) => id === provider)?.name ?? t`A provider`;
