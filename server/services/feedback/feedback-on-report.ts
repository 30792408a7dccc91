import { listRounds } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { roundToGiveIn } from './round-to-give-in.ts';
import { loadSubject } from './subject/subjects.ts';

/** What a published report leads to where people are asked about it. */
export type FeedbackOnReport = {
  /** There is something that was said about it and that the actor may read. */
  hasLedger: boolean;
  /** The open round in which they may give feedback. */
  openRoundId: string | null;
  mayAsk: boolean;
};

/** The rounds of feedback on a report, as far as they concern who reads it. Refuses like the report. */
export async function feedbackOnReport(deps: Pick<Deps, 'db' | 'now'>, actor: Actor, slug: string): Promise<FeedbackOnReport> {
  const { subject, standing, facts, isTellable } = await loadSubject(deps.db, actor, { kind: 'report', slug });
  const rounds = await listRounds(deps.db, subject);
  return {
    hasLedger: rounds.some((round) => round.state !== 'prepared' && can(standing, 'feedback.readLedger', { ...facts, isLedgerPublic: round.isLedgerPublic && isTellable(round) })),
    openRoundId: await roundToGiveIn(deps, actor, { about: subject, standing, facts }),
    mayAsk: can(standing, 'feedback.listRounds', facts),
  };
}
