import { updateRound } from '#db/repositories/feedback-asking.ts';
import { lockRound } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { openRound } from '../open-round.ts';

/**
 * Publishes what came of a round as a page that everybody may read, with a word of those who asked; once more changes that word. Refuses with `not-closed` a round that is not closed, and with
 * `not-told` one in which people were told that what they say is not public.
 */
export async function publishOutcome({ db, now }: Deps, actor: Actor, address: RoundAddress, { words }: { words: string }): Promise<void> {
  const { round: found } = await openRound(db, actor, address, 'feedback.publishOutcome');
  await db.transaction(async (tx) => {
    const round = await lockRound(tx, found.id);
    if (round.state !== 'closed') throw conflict('not-closed', t`This round is not closed yet. Close it first, then publish what came of it.`);
    if (!round.isLedgerPublic) throw conflict('not-told', t`Those who gave feedback were told that what they say is not public, so it stays among them.`);
    await updateRound(tx, round.id, { outcomeWords: words, outcomePublishedAt: round.outcomePublishedAt ?? now() });
  });
}

/** Takes the page of what came of a round off the site again; its ledger stays as it is. Also where nothing more can be asked, as once a credential is retired. */
export async function takeOutcomeBack({ db }: Deps, actor: Actor, address: RoundAddress): Promise<void> {
  const { round } = await openRound(db, actor, address, 'feedback.run');
  await updateRound(db, round.id, { outcomePublishedAt: null });
}
