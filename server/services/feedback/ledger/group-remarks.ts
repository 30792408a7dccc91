import { insertRemarkActs, lockRemarks, updateRemarks } from '#db/repositories/feedback-ledger.ts';
import type { Actor } from '#domain/actor.ts';
import type { SeenRemark } from '#domain/feedback/remark-stamp.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { actsOn } from './acts-on.ts';
import { requireHeads, requireOpen, takeRemarks } from './take-remarks.ts';

/**
 * Puts open remarks that say much the same under one of them (`under`, or the first given), with all that stood under them: from then on they share its fate. Refuses with
 * `closed` what is not open, with `alone` where nothing is left to be put anywhere.
 */
export async function groupRemarks({ db, now }: Deps, actor: Actor, address: RoundAddress, { remarks, under }: { remarks: readonly SeenRemark[]; under?: string | undefined }): Promise<void> {
  const { round } = await openRound(db, actor, address, 'feedback.decide');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    // All at once and in one order, so that two who put remarks together never wait for each other.
    const held = under === undefined ? [] : await lockRemarks(tx, round.id, [under, ...remarks.map(({ id }) => id)]);
    const { meant, all } = await takeRemarks(tx, round.id, remarks);
    const head = under === undefined ? meant.toSorted((one, other) => one.number - other.number)[0] : held.find(({ remark }) => remark.id === under)?.remark;
    if (!head) throw notFound('remark');
    requireOpen([head, ...all]);
    await requireHeads(tx, [head]);
    const moved = all.filter(({ id, similarToId }) => id !== head.id && similarToId !== head.id);
    if (moved.length === 0) throw conflict('alone', t`Choose another remark under which these go, or tick several.`);
    await updateRemarks(tx, [head.id], { similarToId: null });
    await updateRemarks(tx, moved.map(({ id }) => id), { similarToId: head.id });
    const numbers = moved.map(({ number }) => number).join(', ');
    await insertRemarkActs(tx, [
      ...actsOn(moved, { kind: 'grouped', reason: saidIn('en', () => t`Put under remark ${head.number}, which says much the same.`), actorId: accountId, at: now() }),
      // Something was done with this one as well: who saw it before decides about it alone.
      ...actsOn([head], { kind: 'grouped', reason: saidIn('en', () => t`Put under this one: ${numbers}.`), actorId: accountId, at: now() }),
    ]);
  });
}

/** Sets remarks apart from the one under which they stand; each keeps what became of it. Refuses with `alone` what stands under none. */
export async function setRemarksApart({ db, now }: Deps, actor: Actor, address: RoundAddress, { remarks }: { remarks: readonly SeenRemark[] }): Promise<void> {
  const { round } = await openRound(db, actor, address, 'feedback.decide');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    const { meant } = await takeRemarks(tx, round.id, remarks);
    const under = meant.filter(({ similarToId }) => similarToId !== null);
    if (under.length === 0) throw conflict('alone', t`It stands under no other remark.`);
    await updateRemarks(tx, under.map(({ id }) => id), { similarToId: null });
    await insertRemarkActs(tx, actsOn(under, { kind: 'grouped', reason: saidIn('en', () => t`Set apart: it stands for itself.`), actorId: accountId, at: now() }));
  });
}
