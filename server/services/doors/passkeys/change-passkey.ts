import { getAccount } from '#db/repositories/accounts.ts';
import { deletePasskey, updatePasskeyName } from '#db/repositories/passkeys.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import { saidToAsker } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson, standingOnSite } from '#server/services/standing.ts';
import { requireAnotherWayIn } from '../require-another-way-in.ts';
import { wayInRemovedMail } from '../way-in-mails.ts';

/** Calls one of one's own passkeys otherwise; refuses with `not-found` when it is not one of them. */
export async function renamePasskey({ db }: Deps, actor: Actor, renamed: { id: string; name: string }): Promise<void> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  if (!(await updatePasskeyName(db, requirePerson(actor).accountId, renamed))) throw notFound('passkey');
}

/** Takes one of one's own passkeys away. Refuses with `not-found` when it is not one of them, and with `conflict` when it is the last way in. */
export async function removePasskey(deps: Deps, actor: Actor, id: string): Promise<{ name: string }> {
  requireCan(standingOnSite(actor), 'account.changeSignIn');
  const { accountId } = requirePerson(actor);
  return deps.db.transaction(async (tx) => {
    await requireAnotherWayIn(deps, tx, accountId);
    const removed = await deletePasskey(tx, accountId, id);
    if (removed === null) throw notFound('passkey');
    await deps.record(tx, actor, { act: 'account.wayInRemoved', thing: { kind: 'person', id: accountId }, facts: { way: 'passkey' } });
    const { email, language } = await getAccount(tx, accountId);
    if (email !== null) await deps.postMail(tx, saidToAsker({ language }, () => wayInRemovedMail({ recipient: email, origin: deps.origin, what: t`the passkey called “${removed.name}”` })));
    return removed;
  });
}
