import type { DbOrTx } from '#db/client.ts';
import { type GiverRow, lockRound, type RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import { roundStateAt } from '#domain/feedback/feedback-round.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan, requirePerson } from '#server/services/standing.ts';
import { type OpenRound, openRoundById } from '../open-round.ts';
import { requireId } from './open-door.ts';

/** Refuses with `round-closed` where nothing can be given now. */
export function requireOpenRound(round: Pick<RoundRow, 'state' | 'closesAt'>, now: Date): void {
  const state = roundStateAt(round, now);
  if (state === 'closed') throw conflict('round-closed', t`This round has closed, so nothing more can be given. What you gave before counts.`);
  if (state === 'prepared') throw conflict('round-closed', t`This round has not opened yet. The address will work as soon as it does.`);
}

type Work<Result> = (tx: DbOrTx, here: { round: RoundRow; giver: GiverRow }) => Promise<Result>;

/**
 * One act of somebody who gives feedback, in a transaction that holds the round, so that nothing is given once it is closed. Refuses like the round, with `round-closed`, and with
 * `not-begun` who may give feedback and has not said yet what they speak as.
 */
export async function asGiver<Result>(deps: Deps, actor: Actor, roundId: string, work: Work<Result>): Promise<Result> {
  const { db, now } = deps;
  const opened = await openRoundById(db, actor, requireId(roundId), 'feedback.follow');
  requireOpenRound(opened.round, now());
  requireCan(opened.standing, 'feedback.give', opened.facts);
  return actOn(deps, actor, opened, async (tx, here) => {
    requireOpenRound(here.round, now());
    return work(tx, here);
  });
}

/** The same of what may be done with one's own also once a round has closed. Refuses like `asGiver`, but for `round-closed`, which is said before it opened alone. */
export async function asGiverAtAnyTime<Result>(deps: Deps, actor: Actor, roundId: string, work: Work<Result>): Promise<Result> {
  const opened = await openRoundById(deps.db, actor, requireId(roundId), 'feedback.follow');
  if (opened.round.state === 'prepared') requireOpenRound(opened.round, deps.now());
  return actOn(deps, actor, opened, work);
}

async function actOn<Result>({ db, limit, now }: Deps, actor: Actor, { round, giver }: OpenRound, work: Work<Result>): Promise<Result> {
  if (giver === null) {
    requireOpenRound(round, now());
    throw conflict('not-begun', t`Say first what you speak as; then give feedback.`);
  }
  await limit('form', `feedback:${requirePerson(actor).accountId}`);
  return db.transaction(async (tx) => work(tx, { round: await lockRound(tx, round.id), giver }));
}
