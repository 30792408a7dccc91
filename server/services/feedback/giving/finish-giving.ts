import { updateGiver } from '#db/repositories/feedback-giving.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '#server/services/deps.ts';
import { asGiver } from './as-giver.ts';

/** Somebody is done, whatever is unanswered; they may go on until the round closes. Saying it twice keeps the first time. Refuses like `asGiver`. */
export function finishGiving(deps: Deps, actor: Actor, roundId: string): Promise<void> {
  return asGiver(deps, actor, roundId, async (tx, { giver }) => updateGiver(tx, giver.id, { finishedAt: giver.finishedAt ?? deps.now() }));
}
