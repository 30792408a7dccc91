import { eraseAccount } from '#db/repositories/account-erasure.ts';
import { getAccount, listSummitsOf } from '#db/repositories/accounts.ts';
import { DELETED_PERSON } from '#domain/account.ts';
import type { Actor } from '#domain/actor.ts';
import { invalid } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { passOnFreePlaces } from '../joining/pass-on-free-places.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { requireSuccessors } from './require-successors.ts';

/**
 * Deletes one's own account: name, address, sign-ins, memberships and places go; what was written stays, by "Deleted
 * person", and free places go to those who wait. Refuses with `invalid` unless the name was typed as it stands, and with
 * `last-convener` while a community or a summit that is not over has no other convener.
 */
export async function deleteAccount(deps: Deps, actor: Actor, confirmedName: string): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { id, name, email } = await getAccount(deps.db, requirePerson(actor).accountId);
  if (confirmedName.trim() !== name) throw invalid('confirmedName', 'not-confirmed', `Type your name as it stands here, “${name}”. Nothing was deleted.`);
  const left = await listSummitsOf(deps.db, id);
  const { redactedVersions } = await deps.db.transaction(async (tx) => {
    await requireSuccessors(tx, deps, id);
    return eraseAccount(tx, { id, email }, { name: DELETED_PERSON, at: deps.now() });
  });
  redactedVersions.forEach(deps.reportPublished);
  deps.accessChanged({ accountId: id });
  for (const summit of left) await passOnFreePlaces(deps, summit.id);
}
