import { eraseAccount } from '#db/repositories/account-erasure.ts';
import { getAccount, listSummitsOf } from '#db/repositories/accounts.ts';
import { DELETED_PERSON } from '#domain/deleted-person.ts';
import type { Actor } from '#domain/actor.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { passOnFreePlaces } from '../joining/pass-on-free-places.ts';
import { requireAnotherAdmin } from './require-another-admin.ts';
import { requireOwn, requireOwnOrAdmin } from './require-own-or-admin.ts';
import { requireSuccessors } from './require-successors.ts';

/**
 * Deletes one's own account, or as a site administrator that of somebody else: name, address, sign-ins, memberships and places go; what was written stays, by "Deleted
 * person", and free places go to those who wait. Refuses with `invalid` unless the name was typed as it stands, and with
 * `last-convener` while a community or a summit that is not over has no other convener, and the last administrator with `last-admin`.
 */
export async function deleteAccount(deps: Deps, actor: Actor, confirmedName: string, accountId = requireOwn(actor)): Promise<void> {
  requireOwnOrAdmin(actor, accountId);
  const { id, name, email } = await getAccount(deps.db, accountId);
  if (confirmedName.trim() !== name) throw invalid('confirmedName', 'not-confirmed', id === requireOwn(actor) ? t`Type your name as it stands here, “${name}”. Nothing was deleted.` : t`Type the name as it stands here, “${name}”. Nothing was deleted.`);
  const left = await listSummitsOf(deps.db, id);
  const { redactedVersions } = await deps.db.transaction(async (tx) => {
    await requireAnotherAdmin(tx, { id });
    await requireSuccessors(tx, deps, id);
    await deps.record(tx, actor, { act: 'account.erased', thing: { kind: 'person', id } });
    return eraseAccount(tx, { id, email }, { name: DELETED_PERSON, at: deps.now() });
  });
  redactedVersions.forEach(deps.reportPublished);
  deps.accessChanged({ accountId: id });
  for (const summit of left) await passOnFreePlaces(deps, summit.id);
}
