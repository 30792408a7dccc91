import { getAccount } from '#db/repositories/accounts.ts';
import { updateGiver } from '#db/repositories/feedback-giving.ts';
import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import { type Attribution, attributions, moreReserved } from '#domain/attribution.ts';
import { roundStateAt } from '#domain/feedback/feedback-round.ts';
import { invalid } from '#domain/refusal.ts';
import { attributionOf } from '#domain/report/shown-as.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { asGiverAtAnyTime } from './as-giver.ts';

/** How one may be shown in a round: with less than `now` always; while it is open with as much as it lets people choose. */
export function shownChoices(round: Pick<RoundRow, 'attribution' | 'mayChooseAttribution' | 'state' | 'closesAt'>, now: Attribution, at: Date): Attribution[] {
  const most = roundStateAt(round, at) === 'closed' ? now : round.mayChooseAttribution ? 'named' : round.attribution;
  return attributions.filter((level) => moreReserved(level, most) === level);
}

/** Somebody says how they are shown, for all that they gave in a round; with less than before also once it has closed. Refuses like `asGiverAtAnyTime`, and with `shown-with-more` what the round does not allow. */
export function chooseShown(deps: Deps, actor: Actor, roundId: string, attribution: Attribution): Promise<void> {
  return asGiverAtAnyTime(deps, actor, roundId, async (tx, { round, giver }) => {
    const { attribution: profile } = await getAccount(tx, requirePerson(actor).accountId);
    const shown = attributionOf({ summit: { level: round.attribution, mayChoose: round.mayChooseAttribution }, room: null, own: giver.attribution, profile });
    if (!shownChoices(round, shown, deps.now()).includes(attribution)) throw invalid('attribution', 'shown-with-more', t`In this round people are shown with less than that.`);
    await updateGiver(tx, giver.id, { attribution });
  });
}
