import { insertRemarkActs, updateRemarks } from '#db/repositories/feedback-ledger.ts';
import type { Actor } from '#domain/actor.ts';
import type { SeenRemark } from '#domain/feedback/remark-stamp.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { conflict } from '#domain/refusal.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { askedOf, portOf } from '../subject/subjects.ts';
import { actsOn } from './acts-on.ts';
import { requireHeads, requireOpen, takeRemarks } from './take-remarks.ts';

const taken = (): string => t`Taken as you suggested it.`;
/** Said to those that stand under it: they may have suggested something else. No number, which would tell in which order things were said. */
const met = (): string => t`Met by taking what somebody else suggested, who said much the same.`;
/**
 * Writes a suggestion into the live text in place of what it is about, in the name of who takes it, and closes the remark as accepted; those that stand under it as met by that. Refuses with `words-changed` where the words are
 * not as they were asked about any more, nor as they were shown (`words`, their mark), with `no-suggestion` where there is none, and as decisions and the text itself do; then nothing is changed.
 */
export async function takeOverSuggestion(deps: Deps, actor: Actor, address: RoundAddress, { remark: seen, reason, words }: { remark: SeenRemark; reason: string; words: string }): Promise<void> {
  const { db, now } = deps;
  const { round, subject, standing, facts } = await openRound(db, actor, address, 'feedback.decide');
  requireCan(standing, 'feedback.takeOver', facts);
  const { accountId, name } = requirePerson(actor);
  await db.transaction(async (tx) => {
    // Held while the text is written: a second press waits, and then sees that it is taken.
    const { meant, all } = await takeRemarks(tx, round.id, [seen]);
    requireOpen(all);
    await requireHeads(tx, meant);
    const [remark] = meant;
    if (!remark || remark.suggestion === null) throw conflict('no-suggestion', t`There is nothing to take over: the remark suggests no other words for a place.`);
    const { quote, suggestion, place } = remark;
    const asked = askedOf(round);
    const change = await portOf(subject).write(deps, tx, subject, { place, quote, suggestion, then: asked.words.get(place)?.text ?? '', language: asked.language, words, by: { accountId, name } });
    const under = all.filter(({ id }) => id !== remark.id);
    for (const { those, why } of [{ those: [remark], why: reason === '' ? saidIn('en', taken) : reason }, { those: under, why: [saidIn('en', met), reason].filter(Boolean).join(' ') }]) {
      const said = { disposition: 'accepted', reason: why } as const;
      await updateRemarks(tx, those.map(({ id }) => id), { ...said, decidedById: accountId, decidedAt: now(), changePlace: remark.place, changeBefore: change.before, changeAfter: change.after });
      await insertRemarkActs(tx, actsOn(those, { kind: 'closed', ...said, actorId: accountId, at: now() }));
    }
  });
}
