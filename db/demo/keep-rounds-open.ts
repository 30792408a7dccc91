import { and, eq, lt } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { feedbackRounds } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { addDays, zonedDate, zonedInstant } from '#domain/time-zone.ts';
import { demoId } from './demo-id.ts';

/** The rounds of the demo, on a draft and on a report. */
const ROUND_IDS = ['round of feedback', 'round of feedback on a report'].map(demoId);

/** When a round of the demo closes that has nine days. */
export const demoRoundEnd = (now: Date, zone: string): Date => zonedInstant(addDays(zonedDate(now, zone), 9), '18:00', zone);

/** Gives the demo's rounds nine days again once they have less than two left, so that whoever looks at it later finds them open. Leaves alone what somebody closed. */
export async function keepDemoRoundsOpen(tx: DbOrTx, now: Date): Promise<void> {
  for (const id of ROUND_IDS) {
    const isEnding = and(eq(feedbackRounds.id, id), eq(feedbackRounds.state, 'open'), lt(feedbackRounds.closesAt, new Date(now.getTime() + 2 * DAY_MS)));
    const [round] = await tx.select({ timeZone: feedbackRounds.timeZone }).from(feedbackRounds).where(isEnding);
    if (round) await tx.update(feedbackRounds).set({ closesAt: demoRoundEnd(now, round.timeZone) }).where(isEnding);
  }
}
