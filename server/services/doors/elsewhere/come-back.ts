import { findConfirmedAccount, getAccount } from '#db/repositories/accounts.ts';
import { findProviderAccount, insertProviderAccount, insertProviderProof, type ProviderVisitRow, updateProviderAccountUse } from '#db/repositories/provider-accounts.ts';
import { emailField, NAME_MAX_CHARACTERS } from '#domain/account.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { PROOF_OPEN_MS, type ProvenAccount } from '#domain/provider.ts';
import { conflict } from '#domain/refusal.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson, standingOnSite } from '#server/services/standing.ts';
import { wayInAddedMail } from '../way-in-mails.ts';
import { endVisit } from './visit.ts';

/** What became of somebody's way to a provider and back. */
export type CameBack =
  | { kind: 'signed-in'; accountId: string; then: string }
  | { kind: 'linked'; name: string }
  /** Nobody here has this address: they may make an account. */
  | { kind: 'new'; secret: string }
  /** Somebody here has this address: they may link theirs once they have signed in to it as they are used to. */
  | { kind: 'has-account'; secret: string; name: string; email: string };

/**
 * Takes a browser back from a provider. An account there that is linked signs in; an address alone never does, and an address that the provider
 * has not verified makes no account either. Refuses with `conflict`, in words for whoever sits there.
 */
export async function comeBack(deps: Deps, actor: Actor, back: { provider: string; secret: string | null; query: string }): Promise<CameBack> {
  const { visit, proven, name } = await endVisit(deps, back);
  if (visit.accountId !== null) return link(deps, actor, { visit, proven, name });
  const linked = await findProviderAccount(deps.db, proven);
  if (linked) {
    await updateProviderAccountUse(deps.db, linked.id, { lastUsedAt: deps.now(), label: labelOf(proven) });
    return { kind: 'signed-in', accountId: linked.accountId, then: visit.then };
  }
  return keepProof(deps, { visit, proven, name });
}

type Back = { visit: ProviderVisitRow; proven: ProvenAccount; name: string };

async function link(deps: Deps, actor: Actor, { visit, proven, name }: Back): Promise<CameBack> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const { accountId } = requirePerson(actor);
  if (accountId !== visit.accountId) throw conflict('another-person', t`Somebody else is signed in in this browser now, so nothing was linked. Begin again.`);
  await deps.db.transaction(async (tx) => {
    const isNew = await insertProviderAccount(tx, { id: createId(), accountId, provider: visit.provider, issuer: proven.issuer, subject: proven.subject, label: labelOf(proven), createdAt: deps.now() });
    if (!isNew) {
      const whose = (await findProviderAccount(tx, proven))?.accountId === accountId ? t`your account already` : t`another account here`;
      throw conflict('linked-already', t`This account at ${name} signs in to ${whose}, so nothing was changed.`);
    }
    await deps.record(tx, actor, { act: 'account.wayInAdded', thing: { kind: 'person', id: accountId }, facts: { way: visit.provider } });
    const { email, language } = await getAccount(tx, accountId);
    if (email !== null) await deps.postMail(tx, saidToAsker({ language }, () => wayInAddedMail({ recipient: email, origin: deps.origin, what: `${name} (${labelOf(proven)})` })));
  });
  return { kind: 'linked', name };
}

async function keepProof({ db, now, createSecret, hashSecret }: Deps, { visit, proven, name }: Back): Promise<CameBack> {
  const address = emailField.safeParse(proven.email ?? '');
  if (!address.success || !proven.isEmailVerified) {
    throw conflict('address-unverified', t`${name} does not say that your address is confirmed, so no account was made by it. Sign in or make an account with your address; on your account’s page you can let ${name} sign you in afterwards.`);
  }
  const secret = createSecret();
  const at = now();
  const { provider, then } = visit;
  const { issuer, subject } = proven;
  await insertProviderProof(db, { secretHash: hashSecret(secret), provider, issuer, subject, email: address.data, name: (proven.name ?? '').slice(0, NAME_MAX_CHARACTERS), then, expiresAt: new Date(at.getTime() + PROOF_OPEN_MS) }, at);
  return (await findConfirmedAccount(db, address.data)) ? { kind: 'has-account', secret, name, email: address.data } : { kind: 'new', secret };
}

const labelOf = ({ email, name, subject }: ProvenAccount): string => (email ?? name ?? subject).slice(0, 254);
