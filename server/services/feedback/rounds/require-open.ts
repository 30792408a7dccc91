import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';

/** A round that is open, with its times; refuses with `not-open` one that is not yet, or not any more. */
export function requireOpen(round: RoundRow): { round: RoundRow; openedAt: Date; closesAt: Date } {
  const { state, openedAt, closesAt } = round;
  if (state !== 'open' || openedAt === null || closesAt === null) throw conflict('not-open', state === 'closed' ? t`This round is closed.` : t`This round is not open yet.`);
  return { round, openedAt, closesAt };
}
