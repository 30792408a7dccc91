import { randomInt } from 'node:crypto';
import { swapRecommendedSource } from '#db/repositories/recommending.ts';
import { deleteSources, getSource, insertReportAct, insertSources, settleWording } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { swapSource } from '#domain/document/passages/edit-report.ts';
import { createId } from '#domain/ids.ts';
import type { SettleChange } from '#domain/report/report-forms.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openReportToChange } from './open-report.ts';
import { passageNode } from '#domain/report/report-nodes.ts';
import { requireCommitted } from '../documents/require-committed.ts';
import { findPassage, readRoomOfReport } from './rooms-of-report.ts';
import { sourceOf } from './take-passage.ts';

/**
 * Takes the words that a room has now in the place of those that were taken, in the text and in what is recommended, or keeps these, and is not asked again until the room changes once more.
 * Refuses a source that is not of this report, and words that the room took out when they are to be taken.
 */
export async function settleChange(deps: Deps, actor: Actor, slug: string, { sourceId, decision }: SettleChange): Promise<void> {
  const { db, now, documentHands } = deps;
  const { report } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId } = requirePerson(actor);
  const source = await getSource(db, report.id, sourceId);
  const read = await readRoomOfReport(deps, report, ({ documentId }) => documentId === source.documentId);
  const block = { client: source.blockClient, clock: source.blockClock };
  const act = (sentence: string) => ({ id: createId(), reportId: report.id, actorId: accountId, kind: 'settled-change' as const, sentence, actedAt: now() });
  if (decision === 'keep') {
    const current = read?.passages.find(({ block: { client, clock } }) => client === block.client && clock === block.clock)?.wording ?? '';
    await db.transaction(async (tx) => {
      await settleWording(tx, report.id, source.id, current);
      await insertReportAct(tx, act('kept words of a room that it has changed since'));
    });
    return;
  }
  const fresh = sourceOf(report.id, findPassage(read, block), { takenById: accountId, takenAt: now() });
  await insertSources(db, [fresh]);
  const outcome = await documentHands().edit(report.documentId, accountId, (present, authors) =>
    swapSource(present, { from: source.id, to: fresh.id, nodes: passageNode([], fresh.nodes).content.filter((part) => 'content' in part) }, { accountId, authors, randomClientId: () => randomInt(CLIENT_IDS) }),
  );
  if (outcome === 'not-stored' || outcome === 'too-large' || outcome === 'missing') await deleteSources(db, [fresh.id]);
  requireCommitted(outcome, 'report');
  await db.transaction(async (tx) => {
    const recommended = await swapRecommendedSource(tx, report.id, { from: source.id, to: fresh.id, text: fresh.wording });
    // Neither the text nor what is recommended names it any more.
    if (outcome === 'unchanged' && recommended === 0) await deleteSources(tx, [fresh.id]);
    await insertReportAct(tx, act('took the new words of a room'));
  });
}
