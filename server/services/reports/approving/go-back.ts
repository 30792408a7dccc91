import { randomInt } from 'node:crypto';
import { getAskedNodes } from '#db/repositories/report-approvals.ts';
import { updateRecommendation } from '#db/repositories/recommending.ts';
import { insertReportAct } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { putPassageBack } from '#domain/document/passages/edit-report.ts';
import { createId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import type { GoBack } from '#domain/report/approval-forms.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { loadComposing } from '../load-composing.ts';
import { openReportToChange } from '../open-report.ts';
import { requireCommitted } from '../require-committed.ts';

/** Puts the words back about which somebody was asked who said nothing, in the place of what was made of them since. Refuses words that nobody waits for, with `not-found`. */
export async function goBack(deps: Deps, actor: Actor, slug: string, { mark }: GoBack): Promise<void> {
  const { db, documentHands, now } = deps;
  const { report } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId, name } = requirePerson(actor);
  const { reworded, recommended } = await loadComposing(deps, report);
  const found = reworded.find(({ asked }) => asked.mark === mark);
  if (!found) throw notFound('passage');
  const { passage, asked } = found;
  const from = passage.sources.map(({ id }) => id);
  if (passage.kind === 'recommendation') {
    const its = recommended.find(({ text, sourceId }) => text === passage.wording && sourceId === from[0]);
    if (its) await updateRecommendation(db, its.id, { text: asked.wording, sourceId: asked.sourceIds[0] ?? its.sourceId });
  } else {
    const nodes = await getAskedNodes(db, report.id, mark);
    const given = { from, to: asked.sourceIds, now: passage.wording, nodes };
    requireCommitted(await documentHands().edit(report.documentId, accountId, (present, authors) => putPassageBack(present, given, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) }), `${name} put words back that people were asked about.`));
  }
  await insertReportAct(db, { id: createId(), reportId: report.id, actorId: accountId, kind: 'went-back', sentence: 'put words back that people were asked about', actedAt: now() });
}
