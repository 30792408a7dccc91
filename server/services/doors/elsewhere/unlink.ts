import { getAccount } from '#db/repositories/accounts.ts';
import { deleteProviderAccount } from '#db/repositories/provider-accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson, standingOnSite } from '#server/services/standing.ts';
import { requireAnotherWayIn } from '../require-another-way-in.ts';
import { wayInRemovedMail } from '../way-in-mails.ts';

/** Lets an account elsewhere sign in no more. Refuses with `not-found` when it is not linked with one's own, and with `conflict` when it is the last way in. */
export async function unlink(deps: Deps, actor: Actor, id: string): Promise<{ label: string }> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const { accountId } = requirePerson(actor);
  return deps.db.transaction(async (tx) => {
    await requireAnotherWayIn(deps, tx, accountId);
    const removed = await deleteProviderAccount(tx, accountId, id);
    if (removed === null) throw notFound('link');
    await deps.record(tx, actor, { act: 'account.wayInRemoved', thing: { kind: 'person', id: accountId }, facts: { way: removed.provider } });
    const { email, language } = await getAccount(tx, accountId);
    const name = deps.providers.offered.find(({ id: offered }) => offered === removed.provider)?.name ?? t`An account elsewhere`;
    if (email !== null) await deps.postMail(tx, saidToAsker({ language }, () => wayInRemovedMail({ recipient: email, origin: deps.origin, what: `${name} (${removed.label})` })));
    return { label: removed.label };
  });
}

/** Where one can sign in beside this site, in the order of the buttons. */
export const listProviders = ({ providers }: Deps) => providers.offered;
