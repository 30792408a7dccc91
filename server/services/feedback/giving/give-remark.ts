import { countStandingOf, findSameOf, insertRemark } from '#db/repositories/feedback-giving.ts';
import type { Actor } from '#domain/actor.ts';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { RemarkGiven } from '#domain/feedback/giving-forms.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { askedOf } from '../subject/subjects.ts';
import { asGiver } from './as-giver.ts';
import { placed, requireSaid, said } from './said.ts';

/** Keeps a remark on a place of the draft, on a sentence there, or on all of it; returns its id, which is that of the one before where the same was sent twice, as over a line that was lost. Refuses like `asGiver`, with `no-such-place` where the draft as it is read has no such words, with `nothing-said`, and with `many-remarks` more than one person can give. */
export function giveRemark(deps: Deps, actor: Actor, roundId: string, given: RemarkGiven): Promise<string> {
  return asGiver(deps, actor, roundId, async (tx, { round, giver }) => {
    const at = placed(askedOf(round), given);
    const words = requireSaid(said(given, at));
    const same = await findSameOf(tx, giver.id, { place: given.place, quote: at.quote, ...words });
    if (same !== null) return same;
    if ((await countStandingOf(tx, giver.id)) >= ROUND_LIMITS.remarksOfOne) throw conflict('many-remarks', t`You have given ${ROUND_LIMITS.remarksOfOne} remarks in this round, as many as one person can. Take one back, or say more in one that stands.`);
    const id = createId();
    await insertRemark(tx, { id, roundId: round.id, giverId: giver.id, place: given.place, quote: at.quote, ...words, createdAt: deps.now() });
    return id;
  });
}
