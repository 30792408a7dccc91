import { declineFeedbackInvitation, declineMailsOf } from '#db/repositories/feedback-giving.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '#server/services/deps.ts';
import { asGiverAtAnyTime } from './as-giver.ts';
import { openInvitation } from './open-door.ts';

/** Somebody would rather not: they get no more mail about this round, and may still come. Whoever has the mail may say so. Refuses a wrong mark with `not-found`. */
export async function declineInvitation(deps: Deps, _actor: Actor, address: { id: string; mark: string }): Promise<void> {
  const { id } = await openInvitation(deps, address);
  await declineFeedbackInvitation(deps.db, id, deps.now());
}

/** Somebody who has come wants no more mail about the round; what they gave stays. Refuses like `asGiverAtAnyTime`. */
export function declineMails(deps: Deps, actor: Actor, roundId: string): Promise<void> {
  return asGiverAtAnyTime(deps, actor, roundId, (tx, { giver }) => declineMailsOf(tx, giver, deps.now()));
}
