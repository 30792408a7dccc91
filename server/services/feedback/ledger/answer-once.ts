import { getRoundOfRemark, insertRemarkActs, lockRemarks, updateRemarks } from '#db/repositories/feedback-ledger.ts';
import { findGiver } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import type { AnswerOnce } from '#domain/feedback/ledger-forms.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRoundById } from '../open-round.ts';
import { actsOn } from './acts-on.ts';

/** What somebody says to what became of their own remark, once. Refuses with `not-found` another's, with `open` while nothing became of it, with `answered` a second time. */
export async function answerOnce({ db, now }: Deps, actor: Actor, { remarkId, text }: AnswerOnce): Promise<void> {
  const { accountId } = requirePerson(actor);
  const { round } = await openRoundById(db, actor, await getRoundOfRemark(db, remarkId), 'feedback.follow');
  await db.transaction(async (tx) => {
    const [giver, rows] = [await findGiver(tx, round.id, accountId), await lockRemarks(tx, round.id, [remarkId])];
    const remark = rows.find((row) => row.remark.id === remarkId)?.remark;
    if (!remark || !giver || remark.giverId !== giver.id) throw notFound('remark');
    if (remark.disposition === 'open') throw conflict('open', t`Nothing became of it yet. You can answer once something did.`);
    if (remark.giverAnsweredAt !== null) throw conflict('answered', t`You answered this already.`);
    await updateRemarks(tx, [remarkId], { giverAnswer: text, giverAnsweredAt: now() });
    // By nobody: whoever gave it may be shown without a name, and histories name people.
    await insertRemarkActs(tx, actsOn([remark], { kind: 'answered', reason: text, actorId: null, at: now() }));
  });
}
