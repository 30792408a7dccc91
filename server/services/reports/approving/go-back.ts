import { randomInt } from 'node:crypto';
import { getAskedNodes } from '#db/repositories/report-approvals.ts';
import { getRecommendationForChange, updateRecommendation } from '#db/repositories/recommending.ts';
import type { RecommendationRow } from '#db/repositories/recommendations.ts';
import { insertReportAct } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { putPassageBack } from '#domain/document/passages/edit-report.ts';
import { createId } from '#domain/ids.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { GoBack } from '#domain/report/approval-forms.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCommitted } from '#server/services/documents/require-committed.ts';
import { requirePerson } from '#server/services/standing.ts';
import { loadComposing } from '../load-composing.ts';
import { openReportToChange } from '../open-report.ts';

/**
 * Puts the words back about which somebody was asked who said nothing, in the place of what was made of them since. Refuses words that nobody waits for,
 * with `not-found`, and with `conflict` a passage that is no longer as it was a moment ago: it stays so.
 */
export async function goBack(deps: Deps, actor: Actor, slug: string, { mark }: GoBack): Promise<void> {
  const { db, documentHands, now } = deps;
  const { report } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId, name } = requirePerson(actor);
  const { reworded, recommended } = await loadComposing(deps, report);
  const found = reworded.find(({ asked }) => asked.mark === mark);
  if (!found) throw notFound('passage');
  const { passage, asked } = found;
  const from = passage.sources.map(({ id }) => id);
  const act = { id: createId(), reportId: report.id, actorId: accountId, kind: 'went-back' as const, sentence: 'put words back that people were asked about', actedAt: now() };
  if (passage.kind === 'recommendation') {
    const isIt = ({ text, sourceId }: RecommendationRow): boolean => text === passage.wording && sourceId === from[0];
    const id = recommended.find(isIt)?.id ?? '';
    await db.transaction(async (tx) => {
      const its = await getRecommendationForChange(tx, report.id, id);
      if (!isIt(its)) throw changedMeanwhile();
      await updateRecommendation(tx, id, { text: asked.wording, sourceId: asked.sourceIds[0] ?? its.sourceId });
      await insertReportAct(tx, act);
    });
    return;
  }
  const given = { from, to: asked.sourceIds, now: passage.wording, nodes: await getAskedNodes(db, report.id, mark) };
  const outcome = await documentHands().edit(report.documentId, accountId, (present, authors) => putPassageBack(present, given, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) }), `${name} put words back that people were asked about.`);
  if (outcome === 'unchanged') throw changedMeanwhile();
  requireCommitted(outcome, 'report');
  await insertReportAct(db, act);
}

const changedMeanwhile = () => conflict('changed-meanwhile', 'This passage was changed just now, so nothing was put back. Look at how it reads, then decide once more.');
