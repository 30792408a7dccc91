import { listNamesOfRegistered } from '#db/repositories/participations.ts';
import { deleteRecommendations, insertRecommendations, listRecommendations, type RecommendationRow } from '#db/repositories/recommendations.ts';
import { findPublished, getRecommendationForChange, spendAsks, updateRecommendation } from '#db/repositories/recommending.ts';
import { getSource, insertReportAct } from '#db/repositories/reports.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { MOST_RECOMMENDATIONS, type RecommendationAct } from '#domain/report/recommendation-forms.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { listRecommendable } from './list-recommendable.ts';
import { holdReport, openReportToChange } from '../open-report.ts';
import { tellOwner } from './tell-owners.ts';

export type ComposerAct = Exclude<RecommendationAct, { intent: 'update' | 'settle' }>;
type Published = Pick<RecommendationRow, 'text' | 'dueOn'>;
type Asked = Pick<RecommendationRow, 'text' | 'ownerId' | 'dueOn' | 'sourceId'> & { statementId?: string | null };
type Written = Pick<RecommendationRow, 'text' | 'ownerId' | 'dueOn' | 'sourceId' | 'statementId'>;

/**
 * Adds, rewrites, moves or removes a recommendation of a report; one that was published leaves the next version and stays with the earlier ones. Who becomes owner
 * of one that the newest version has is written to at once.
 * Refuses who does not compose, an owner who has no place in the summit, a passage of another report, a statement on which no closed deliberation of the summit agreed, and more than 100.
 */
export async function changeRecommendations(deps: Deps, actor: Actor, slug: string, act: ComposerAct): Promise<void> {
  const { db, now } = deps;
  const { report: opened, summit } = await openReportToChange(db, actor, slug, 'report.compose');
  const { accountId } = requirePerson(actor);
  await db.transaction(async (tx) => {
    const report = await holdReport(tx, opened.id);
    const reportId = report.id;
    const told = (ownerId: string | null, published: Published) => tellOwner(deps, tx, report, { ownerId, ...published });
    const sentence = await doneBy(tx, { reportId, summit, at: now(), told }, act);
    if (sentence !== null) await insertReportAct(tx, { id: createId(), reportId, actorId: accountId, kind: 'recommended', sentence, actedAt: now() });
  });
}

type Given = { reportId: string; summit: Pick<SummitRow, 'id' | 'slug'>; at: Date; /** Tells the owner of what was published that it is theirs. */ told: (ownerId: string | null, published: Published) => Promise<void> };

async function doneBy(tx: DbOrTx, given: Given, act: ComposerAct): Promise<string | null> {
  switch (act.intent) {
    case 'add':
      return add(tx, given, act);
    case 'edit': {
      const before = await getRecommendationForChange(tx, given.reportId, act.id);
      const written = await requireWritten(tx, given, act, before);
      await updateRecommendation(tx, act.id, written);
      if (written.ownerId !== before.ownerId) await handOver(tx, given, act.id, written.ownerId);
      return 'rewrote a recommendation';
    }
    case 'move':
      return move(tx, given, act);
    case 'remove': {
      const { id, firstPublishedAt } = await getRecommendationForChange(tx, given.reportId, act.id);
      if (firstPublishedAt === null) await deleteRecommendations(tx, [id]);
      else await updateRecommendation(tx, id, { removedAt: given.at });
      return 'removed a recommendation';
    }
  }
}

/** The links of the owner before end. What the newest version recommends the next one is told, as it stands there; all else once it is published. */
async function handOver(tx: DbOrTx, { told }: Given, id: string, ownerId: string | null): Promise<void> {
  await spendAsks(tx, { recommendationId: id });
  const published = await findPublished(tx, id);
  if (published) await told(ownerId, { text: published.text, dueOn: published.dueOn });
}

async function add(tx: DbOrTx, given: Given, act: Asked): Promise<string> {
  const own = await listRecommendations(tx, given.reportId);
  if (own.length >= MOST_RECOMMENDATIONS) throw conflict('too-many', `A report holds at most ${MOST_RECOMMENDATIONS} recommendations.`);
  const position = Math.max(-1, ...own.map((each) => each.position)) + 1;
  await insertRecommendations(tx, [{ id: createId(), reportId: given.reportId, position, ...(await requireWritten(tx, given, act, null)), createdAt: given.at }]);
  return 'added a recommendation';
}

/** A place up or down; at the end nothing happens. */
async function move(tx: DbOrTx, { reportId }: Given, { id, direction }: { id: string; direction: 'up' | 'down' }): Promise<null> {
  await getRecommendationForChange(tx, reportId, id);
  const order = (await listRecommendations(tx, reportId)).map((each) => each.id);
  const from = order.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const other = order[to];
  if (other === undefined) return null;
  [order[from], order[to]] = [other, id];
  for (const [position, each] of order.entries()) await updateRecommendation(tx, each, { position });
  return null;
}

/** An owner who left since stays; somebody new is of the summit. */
async function requireWritten(tx: DbOrTx, { reportId, summit }: Given, { text, ownerId, dueOn, sourceId, statementId = null }: Asked, before: RecommendationRow | null): Promise<Written> {
  if (ownerId !== null && ownerId !== before?.ownerId && !(await listNamesOfRegistered(tx, summit.id, [ownerId])).has(ownerId)) throw invalid('ownerId', 'no-participant', 'Choose among the people of this summit.');
  if (sourceId !== null && sourceId !== before?.sourceId) await getSource(tx, reportId, sourceId);
  if (statementId !== null && statementId !== before?.statementId && !(await listRecommendable(tx, summit)).some(({ id }) => id === statementId)) throw invalid('statementId', 'foreign-statement', 'Choose a statement that a closed deliberation of this summit agreed on.');
  return { text, ownerId, dueOn, sourceId, statementId };
}
