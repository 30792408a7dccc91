import { getAccount } from '#db/repositories/accounts.ts';
import type { DbOrTx } from '#db/client.ts';
import { acceptFeedbackInvitation, insertGiver } from '#db/repositories/feedback-giving.ts';
import { findGiver, lockRound } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import type { StartGiving } from '#domain/feedback/giving-forms.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { speaksAsKey, tidySpeaksAs } from '#domain/perspective.ts';
import { nobody } from '#domain/permissions.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { guestIdFrom } from '#server/services/joining/guest-id.ts';
import { ATTEMPT_LASTS_MS, insertGuest } from '#server/services/joining/who-comes.ts';
import { requireCan } from '#server/services/standing.ts';
import { type DoorKey, openDoor } from './open-door.ts';
import { requireOpenRound } from './as-giver.ts';

/** What a visitor is about to be. */
const guestToBe = { ...nobody, isSignedIn: true, isGuest: true };

/**
 * Makes somebody a giver of a round, as what they say they speak as; a visitor with an invitation or the link becomes a guest, in the same transaction. `attempt` is a
 * secret that one browser keeps while it comes in: sent twice, it makes one guest. Who gives feedback already stays as they are. Refuses like `openDoor`, and with
 * `round-closed` when nobody can come in now, and with `link-ended`.
 */
export async function startGiving(deps: Deps, actor: Actor, { key, attempt, who }: { key: DoorKey; attempt: string; who: Omit<StartGiving, 'intent'> }): Promise<{ roundId: string; accountId: string }> {
  const { db, now } = deps;
  const { round, standing, facts, invitation, hasEnded } = await openDoor(deps, actor, key);
  requireLink(hasEnded);
  requireOpenRound(round, now());
  requireCan(standing.isSignedIn ? standing : guestToBe, 'feedback.give', facts);
  const speaks = tidySpeaksAs(who);
  return db.transaction(async (tx) => {
    requireOpenRound(await lockRound(tx, round.id), now());
    const { accountId, isNewcomer } = await whoGives(tx, deps, actor, round.id, attempt);
    if (isNewcomer) await insertGuest(tx, deps, accountId, { name: who.name, ...speaks });
    await insertGiver(tx, { id: createId(), roundId: round.id, accountId, perspective: speaksAsKey(speaks), startedAt: now() });
    if (invitation) await acceptFeedbackInvitation(tx, invitation.id, accountId, now());
    return { roundId: round.id, accountId };
  });
}

function requireLink(hasEnded: boolean): void {
  if (hasEnded) throw conflict('link-ended', t`The authors have ended this link meanwhile, so nobody can begin by it. Ask whoever sent it to you for another.`);
}

/** A visitor who sends the same attempt again is the guest it made, as long as an attempt lasts; later a fresh one. */
async function whoGives(tx: DbOrTx, { sign, now }: Deps, actor: Actor, roundId: string, attempt: string): Promise<{ accountId: string; isNewcomer: boolean }> {
  if (actor.kind === 'person') return { accountId: actor.accountId, isNewcomer: false };
  const accountId = guestIdFrom(sign, roundId, attempt);
  if ((await findGiver(tx, roundId, accountId)) === null) return { accountId, isNewcomer: true };
  if (now().getTime() - (await getAccount(tx, accountId)).createdAt.getTime() > ATTEMPT_LASTS_MS) return { accountId: createId(), isNewcomer: true };
  return { accountId, isNewcomer: false };
}
