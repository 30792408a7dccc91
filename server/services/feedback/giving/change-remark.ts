import type { DbOrTx } from '#db/client.ts';
import { emptyRemark, lockStandingRemark, type RemarkRow, updateRemark } from '#db/repositories/feedback-giving.ts';
import type { GiverRow } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import type { RemarkChanged } from '#domain/feedback/giving-forms.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { askedOf } from '../subject/subjects.ts';
import { asGiver, asGiverAtAnyTime } from './as-giver.ts';
import { placed, requireSaid, said } from './said.ts';

/** Says an own remark otherwise. Refuses like `asGiver`, with `not-found` what is not one's own, with `decided` what its authors have answered already, and with `nothing-said`. */
export function changeRemark(deps: Deps, actor: Actor, roundId: string, { remarkId, ...given }: RemarkChanged): Promise<void> {
  return asGiver(deps, actor, roundId, async (tx, { round, giver }) => {
    const remark = await lockOwnRemark(tx, giver, remarkId);
    if (remark.disposition !== 'open') throw conflict('decided', t`The authors have answered this remark already. Give another one to say more.`);
    await updateRemark(tx, remark.id, { ...requireSaid(said(given, placed(askedOf(round), remark))), editedAt: deps.now() });
  });
}

/** Takes an own remark back, also once the round has closed: its words are gone and who gave it is told nowhere; that there was one stays in the ledger, with what became of it. Refuses like `asGiverAtAnyTime`, and with `not-found` what is not one's own. */
export function takeBackRemark(deps: Deps, actor: Actor, roundId: string, remarkId: string): Promise<void> {
  return asGiverAtAnyTime(deps, actor, roundId, async (tx, { giver }) => {
    const remark = await lockOwnRemark(tx, giver, remarkId);
    await emptyRemark(tx, remark.id, deps.now());
  });
}

async function lockOwnRemark(tx: DbOrTx, giver: GiverRow, remarkId: string): Promise<RemarkRow> {
  const remark = await lockStandingRemark(tx, giver.roundId, remarkId);
  if (remark.giverId !== giver.id) throw notFound('remark');
  return remark;
}
