import { getCredentialForChange, insertCredentialAct, updateCredential } from '#db/repositories/credentials.ts';
import { listRounds, lockRound } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import type { RetireCredential } from '#domain/credential/publish-forms.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { closeHeld } from '../feedback/rounds/close-round.ts';
import { requirePerson } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { openCredential } from './open-credential.ts';

/** Retires a published credential: its pages stay and say so with the reason, nobody writes it any more, and a round of feedback that is open closes. Refuses one that is not published. */
export async function retireCredential(deps: Deps, actor: Actor, slug: string, { reason }: RetireCredential): Promise<void> {
  const { db, now, notesAccessChanged } = deps;
  const { credential: asked, community } = await openCredential(db, actor, slug, 'credential.publish');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    const credential = await getCredentialForChange(tx, asked.id);
    if (credential.state === 'retired') throw conflict('retired', t`This credential is retired already.`);
    if (credential.state !== 'published') throw conflict('not-published', t`This credential is not published, so that there is nothing to retire.`);
    const at = now();
    for (const { id, state } of await listRounds(tx, { kind: 'credential', id: credential.id })) {
      if (state === 'open') await closeHeld(deps, tx, { round: await lockRound(tx, id), about: { kind: 'credential', slug }, community: community.name, actorId: accountId, closedAt: at });
    }
    await updateCredential(tx, credential.id, { state: 'retired', retiredAt: at, retiredReason: reason });
    await insertCredentialAct(tx, { id: createId(), credentialId: credential.id, actorId: accountId, kind: 'retired', sentence: keptAct('retired'), actedAt: at });
    await deps.record(tx, actor, { act: 'credential.retired', thing: { kind: 'credential', id: credential.id }, communityId: credential.communityId });
  });
  notesAccessChanged({ documentId: asked.documentId });
}
