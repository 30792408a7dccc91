import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import { conflict } from '#domain/refusal.ts';

/** A round that is open, with its times; refuses with `not-open` one that is not yet, or not any more. */
export function requireOpen(round: RoundRow): { round: RoundRow; openedAt: Date; closesAt: Date } {
  const { state, openedAt, closesAt } = round;
  if (state !== 'open' || openedAt === null || closesAt === null) throw conflict('not-open', state === 'closed' ? 'This round is closed.' : 'This round is not open yet.');
  return { round, openedAt, closesAt };
}
