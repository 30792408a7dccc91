import { listRoundsClosing } from '#db/repositories/feedback-asking.ts';
import { lockRound, type RoundRow, subjectOf } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import { DAY_MS } from '#domain/clock.ts';
import { isReminderDue } from '#domain/feedback/round-times.ts';
import { inTurn } from '#server/services/reports/in-turn.ts';
import type { Deps } from '#server/services/deps.ts';
import { portOf } from '../subject/subjects.ts';
import { closeHeld } from './close-round.ts';
import { remindThose } from './remind-round.ts';

/**
 * Closes rounds whose time is up, also those whose time came while no server ran, and reminds who has not finished a day before the end, or in the middle of a round that is open for
 * less than two days; each once, however often this is called. A round of which this fails keeps no other's waiting.
 */
export async function keepRounds(deps: Deps): Promise<{ reminded: number; closed: number }> {
  let [reminded, closed] = [0, 0];
  await inTurn(
    (await listRoundsClosing(deps.db, new Date(deps.now().getTime() + DAY_MS))).map((due) => async () => {
      const done = await deps.db.transaction((tx) => keepRound(deps, tx, due));
      reminded += done.reminded;
      closed += done.closed;
      return done.closed;
    }),
  );
  return { reminded, closed };
}

async function keepRound(deps: Deps, tx: DbOrTx, { id, ...columns }: Pick<RoundRow, 'id' | 'credentialId' | 'reportId'>): Promise<{ reminded: number; closed: number }> {
  const subject = subjectOf(columns);
  const { slug, communityName: community } = await portOf(subject).hold(tx, subject.id);
  const about = { kind: subject.kind, slug };
  const round = await lockRound(tx, id);
  const { state, openedAt, closesAt } = round;
  const at = deps.now();
  if (state !== 'open' || openedAt === null || closesAt === null) return { reminded: 0, closed: 0 };
  if (closesAt <= at) {
    await closeHeld(deps, tx, { round, about, community, actorId: null, closedAt: closesAt });
    return { reminded: 0, closed: 1 };
  }
  const { people } = await remindThose(deps, tx, { round, about, community, isMeant: (written) => isReminderDue({ openedAt, closesAt }, written, at) });
  return { reminded: people, closed: 0 };
}
