import { insertRemarkActs, updateRemarks } from '#db/repositories/feedback-ledger.ts';
import type { Actor } from '#domain/actor.ts';
import type { Decide } from '#domain/feedback/ledger-forms.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { actsOn } from './acts-on.ts';
import { requireHeads, requireOpen, takeRemarks } from './take-remarks.ts';

/**
 * Says what became of open remarks, with one reason for all of them and of all that stand under them; of a single one that is not declined also the words that changed. Refuses with `closed` what somebody
 * decided already, with `grouped` what shares another's fate, and a change where several are decided at once.
 */
export async function decideRemarks({ db, now }: Deps, actor: Actor, address: RoundAddress, { remarks, disposition, reason, before, after }: Decide): Promise<void> {
  const { round } = await openRound(db, actor, address, 'feedback.decide');
  const { accountId } = requirePerson(actor);
  // What is declined led to no change, whatever else was written there meanwhile.
  const isChange = before !== after && disposition !== 'declined';
  await db.transaction(async (tx) => {
    const { meant, all } = await takeRemarks(tx, round.id, remarks);
    requireOpen(all);
    await requireHeads(tx, meant);
    const [only] = meant;
    if (isChange && (meant.length > 1 || !only)) throw conflict('one-change', t`Say what changed for one remark at a time.`);
    const change = isChange && only ? { changePlace: only.place, changeBefore: before, changeAfter: after } : { changePlace: null, changeBefore: null, changeAfter: null };
    await updateRemarks(tx, all.map(({ id }) => id), { disposition, reason, decidedById: accountId, decidedAt: now(), ...change });
    await insertRemarkActs(tx, actsOn(all, { kind: 'closed', disposition, reason, actorId: accountId, at: now() }));
  });
}
