import { insertRemarkActs, updateRemarks } from '#db/repositories/feedback-ledger.ts';
import type { Actor } from '#domain/actor.ts';
import type { Plan } from '#domain/feedback/ledger-forms.ts';
import type { SeenRemark } from '#domain/feedback/remark-stamp.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { invalid } from '#domain/refusal.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { portOf } from '../subject/subjects.ts';
import { actsOn } from './acts-on.ts';
import { requireOpen, takeRemarks } from './take-remarks.ts';

/** Says what open remarks wait for, who has them, and until when. Refuses with `no-author` whoever does not decide about it, with `closed` what is not open. */
export async function planRemarks({ db, now }: Deps, actor: Actor, address: RoundAddress, { remarks, assignedToId = null, dueOn = null, reason }: Omit<Plan, 'assignedToId' | 'dueOn'> & { assignedToId?: string | null | undefined; dueOn?: string | null | undefined }): Promise<void> {
  const { round, subject } = await openRound(db, actor, address, 'feedback.decide');
  const { accountId } = requirePerson(actor);
  if (assignedToId !== null && (await portOf(subject).listDeciders(db, subject.id)).every((author) => author.accountId !== assignedToId)) throw invalid('assignedToId', 'no-author', t`Choose somebody from the list.`);
  await db.transaction(async (tx) => {
    const { meant } = await takeRemarks(tx, round.id, remarks);
    requireOpen(meant);
    const given = meant.filter((remark) => remark.assignedToId !== assignedToId || remark.dueOn !== dueOn);
    const waiting = meant.filter((remark) => remark.reason !== reason);
    await updateRemarks(tx, meant.map(({ id }) => id), { assignedToId, dueOn, reason });
    await insertRemarkActs(tx, [
      ...actsOn(given, { kind: 'assigned', reason: dueOn === null ? '' : saidIn('en', () => t`Due ${dueOn}.`), actorId: accountId, at: now() }),
      ...actsOn(waiting, { kind: 'noted', reason, actorId: accountId, at: now() }),
    ]);
  });
}

/** Notes that the answer of a giver was read and that what became of the remark stays as it is. */
export async function noteAnswers({ db, now }: Deps, actor: Actor, address: RoundAddress, { remarks }: { remarks: readonly SeenRemark[] }): Promise<void> {
  const { round } = await openRound(db, actor, address, 'feedback.decide');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    const { meant } = await takeRemarks(tx, round.id, remarks);
    await insertRemarkActs(tx, actsOn(meant, { kind: 'noted', reason: saidIn('en', () => t`The answer was read; it stays as decided.`), actorId: accountId, at: now() }));
  });
}
