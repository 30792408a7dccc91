import type { DbOrTx } from '#db/client.ts';
import { findGiver, getRound, getRoundByNumber, type GiverRow, type RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Facts } from '#domain/permissions.ts';
import type { RoundAddress } from '#domain/feedback/subject.ts';
import { notFound } from '#domain/refusal.ts';
import { requireCan } from '../standing.ts';
import type { OpenSubject } from './subject/subject.ts';
import { loadSubject } from './subject/subjects.ts';

export type OpenRound = OpenSubject & { round: RoundRow; /** The actor as a giver of this round; null before they came to it. */ giver: GiverRow | null };

/** A round of feedback by the address of what it is about and its number, for one act upon it. Refuses like `openRoundById`. */
export async function openRound(db: DbOrTx, actor: Actor, { number, ...about }: RoundAddress, act: Act): Promise<OpenRound> {
  const opened = await loadSubject(db, actor, about);
  return requireAct(db, actor, opened, await getRoundByNumber(db, opened.subject, number), act);
}

/**
 * A round of feedback for one act upon it, with what it is about and where the actor stands. Refuses with `not-found` whoever may know neither of the draft
 * nor of the round (a visitor is asked to sign in first), with `forbidden` who may not do that.
 */
export async function openRoundById(db: DbOrTx, actor: Actor, id: string, act: Act): Promise<OpenRound> {
  const { round, about } = await getRound(db, id);
  return requireAct(db, actor, await loadSubject(db, actor, about), round, act);
}

/** A round for whoever holds an invitation to it, or its link, which the caller has looked at: that is what lets them know of it, and they are asked. */
export async function openRoundToHolder(db: DbOrTx, actor: Actor, id: string): Promise<OpenRound> {
  const { round, about } = await getRound(db, id);
  const opened = await withFacts(db, actor, await loadSubject(db, actor, about), round);
  return { ...opened, facts: { ...opened.facts, isAsked: true } };
}

async function requireAct(db: DbOrTx, actor: Actor, loaded: OpenSubject, round: RoundRow, act: Act): Promise<OpenRound> {
  const opened = await withFacts(db, actor, loaded, round);
  const { standing, facts } = opened;
  if (standing.isSignedIn && !can(standing, 'feedback.follow', facts) && !can(standing, 'feedback.readLedger', facts)) throw notFound('round of feedback');
  requireCan(standing, act, facts);
  return opened;
}

async function withFacts(db: DbOrTx, actor: Actor, opened: OpenSubject, round: RoundRow): Promise<OpenRound> {
  const giver = actor.kind === 'person' ? await findGiver(db, round.id, actor.accountId) : null;
  const facts: Facts = { ...opened.facts, isRoundOpen: round.state === 'open', isTextPublished: opened.isTextPublished(round), isAsked: giver !== null, isLedgerPublic: round.isLedgerPublic && round.state !== 'prepared' && opened.isTellable(round), isOutcomePublished: round.outcomePublishedAt !== null };
  return { ...opened, facts, round, giver };
}
