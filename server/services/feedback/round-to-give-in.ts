import { findOpenRoundId } from '#db/repositories/feedback-giving.ts';
import { findGiver, type SubjectOfRounds } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import { can, type Facts, type Standing } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';

/** The id of the open round about something in which somebody may give feedback; null where there is none, or where they are not asked. */
export async function roundToGiveIn({ db, now }: Pick<Deps, 'db' | 'now'>, actor: Actor, { about, standing, facts }: { about: SubjectOfRounds; standing: Standing; facts: Facts }): Promise<string | null> {
  if (actor.kind === 'visitor') return null;
  const roundId = await findOpenRoundId(db, about, now());
  if (roundId === null) return null;
  const isAsked = (await findGiver(db, roundId, actor.accountId)) !== null;
  return can(standing, 'feedback.give', { ...facts, isRoundOpen: true, isAsked }) ? roundId : null;
}
