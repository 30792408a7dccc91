import { acceptFeedbackInvitation, findGuestOf, insertGiver } from '#db/repositories/feedback-giving.ts';
import { findGiver, lockRound } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireOpenRound } from './as-giver.ts';
import { openDoor, type DoorKey } from './open-door.ts';

/**
 * Lets a visitor in as the guest that came by their invitation before: on another device also once the round has closed, or in the round before this one, of which
 * only what changed since is shown to them. Whoever has the mail may do so, as with any link that signs somebody in. Refuses like `openDoor`, with `nobody-before` where
 * no guest came by it, or whoever did has an account by now, and with `round-closed` to begin in a round that is not open.
 */
export async function goOnGiving(deps: Deps, actor: Actor, key: Extract<DoorKey, { by: 'invitation' }>): Promise<{ roundId: string; accountId: string }> {
  const { db, now } = deps;
  const { round, invitation } = await openDoor(deps, actor, key);
  const accountId = actor.kind === 'visitor' && invitation ? await findGuestOf(db, invitation) : null;
  if (accountId === null || invitation === null) throw conflict('nobody-before', t`Nobody has begun by this invitation whom it could lead back. Begin below.`);
  return db.transaction(async (tx) => {
    const held = await lockRound(tx, round.id);
    if ((await findGiver(tx, round.id, accountId)) === null) {
      requireOpenRound(held, now());
      await insertGiver(tx, { id: createId(), roundId: round.id, accountId, perspective: invitation.perspective, startedAt: now() });
      await acceptFeedbackInvitation(tx, invitation.id, accountId, now());
    }
    return { roundId: round.id, accountId };
  });
}
