import { getRecommendationForChange, insertRecommendationUpdate, updateRecommendation as keepState } from '#db/repositories/recommending.ts';
import { insertReportAct } from '#db/repositories/reports.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { RecommendationUpdate } from '#domain/report/recommendation-forms.ts';
import { recommendationWords } from '#domain/report/recommendation.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan } from '#server/services/standing.ts';
import { findOwnReport } from '../approving/open-own-part.ts';
import { requireNotWithdrawn } from '../open-report.ts';

/** Says how far a recommendation has come; stands on the published page at once, so of a report that was withdrawn it is refused. For its owner, and for who facilitates the summit. */
export async function updateRecommendation(deps: Deps, actor: Actor, slug: string, { id, ...said }: RecommendationUpdate & { id: string }): Promise<void> {
  const { person, report, standing } = await findOwnReport(deps.db, actor, slug);
  requireNotWithdrawn(report);
  await deps.db.transaction(async (tx) => {
    const { ownerId } = await getRecommendationForChange(tx, report.id, id);
    requireCan(standing, 'recommendation.update', { isOwn: ownerId === person.accountId });
    await keepUpdate(tx, { id, reportId: report.id, byId: person.accountId, at: deps.now() }, said);
  });
}

/** The same once it is known who may, within their transaction. */
export async function keepUpdate(tx: DbOrTx, { id, reportId, byId, at }: { id: string; reportId: string; byId: string | null; at: Date }, { state, note }: RecommendationUpdate): Promise<void> {
  await insertRecommendationUpdate(tx, { id: createId(), recommendationId: id, state, note, byId, at });
  await keepState(tx, id, { state });
  await insertReportAct(tx, { id: createId(), reportId, actorId: byId, kind: 'updated-recommendation', sentence: `said of a recommendation: ${saidIn('en', recommendationWords)[state].toLowerCase()}`, actedAt: at });
}
