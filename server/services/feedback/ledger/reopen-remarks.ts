import { insertRemarkActs, updateRemarks } from '#db/repositories/feedback-ledger.ts';
import type { Actor } from '#domain/actor.ts';
import type { SeenRemark } from '#domain/feedback/remark-stamp.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { actsOn } from './acts-on.ts';
import { requireHeads, takeRemarks } from './take-remarks.ts';

/** Opens closed remarks again, with a reason, together with all that stand under them; their givers are told, and can answer anew to what becomes of them then; what they answered stays in their histories. The text of the draft stays as it is. Refuses with `open` what is open. */
export async function reopenRemarks({ db, now }: Deps, actor: Actor, address: RoundAddress, { remarks, reason }: { remarks: readonly SeenRemark[]; reason: string }): Promise<void> {
  const { round } = await openRound(db, actor, address, 'feedback.decide');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    const { meant, all } = await takeRemarks(tx, round.id, remarks);
    const open = meant.find(({ disposition }) => disposition === 'open');
    if (open) throw conflict('open', t`Remark ${open.number} is open already.`);
    await requireHeads(tx, meant);
    await updateRemarks(tx, all.map(({ id }) => id), { disposition: 'open', reason, decidedById: accountId, decidedAt: now(), changePlace: null, changeBefore: null, changeAfter: null, giverAnswer: '', giverAnsweredAt: null });
    await insertRemarkActs(tx, actsOn(all, { kind: 'opened-again', disposition: 'open', reason, actorId: accountId, at: now() }));
  });
}
