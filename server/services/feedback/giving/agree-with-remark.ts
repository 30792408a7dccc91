import { deleteAgreement, insertAgreement, lockStandingRemark } from '#db/repositories/feedback-giving.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { asGiver } from './as-giver.ts';

/** Says the same as somebody else's remark, or not any more; saying it again changes nothing. Refuses like `asGiver`, with `not-found`, and with `own-remark` one's own. */
export function agreeWithRemark(deps: Deps, actor: Actor, roundId: string, { remarkId, agrees }: { remarkId: string; agrees: boolean }): Promise<void> {
  return asGiver(deps, actor, roundId, async (tx, { round, giver }) => {
    const remark = await lockStandingRemark(tx, round.id, remarkId);
    if (remark.giverId === giver.id) throw conflict('own-remark', t`This remark is your own; it counts already.`);
    if (agrees) await insertAgreement(tx, { remarkId, giverId: giver.id, agreedAt: deps.now() });
    else await deleteAgreement(tx, remarkId, giver.id);
  });
}
