import { findMap, listDeliberations } from '#db/repositories/deliberations.ts';
import { listStatements, listVotes } from '#db/repositories/statements.ts';
import type { DbOrTx } from '#db/client.ts';
import { compareText } from '#domain/agenda/plain-text.ts';
import type { QuestionsFile } from '#domain/bundle/bundle-schema.ts';
import type { BundledDeliberation } from '#domain/bundle/deliberations-schema.ts';
import { countedVotes } from '#domain/opinion-map/canonical-votes.ts';
import { FEWEST_SHOWN } from '#domain/opinion-map/perspective-parts.ts';
import { castOf } from '../deliberations/cast-of.ts';
import type { Ground } from './ground.ts';

/** The closed deliberations of a summit of which everybody may read the result and votes are given out, by the moment in which they were closed: statements, votes by numbers drawn by lot, and the map. Nobody's account, and nothing by perspective. */
export async function gatherDeliberations(db: DbOrTx, { summit, entries }: Ground, { questions }: QuestionsFile): Promise<BundledDeliberation[]> {
  const rows = (await listDeliberations(db, summit.id)).filter(({ deliberation: { state, isResultPublic, givesOut } }) => state === 'closed' && isResultPublic && givesOut === 'votes');
  const gathered: BundledDeliberation[] = [];
  for (const { deliberation } of rows) {
    const { id, slug, title, introduction, questionId, agendaSessionId, closedAt, createdAt } = deliberation;
    const [stored, statements, votes] = [await findMap(db, id), await listStatements(db, id), await listVotes(db, id)];
    // Of fewer than five, votes could be told; without a map it is not read anywhere yet.
    if (!stored?.map || !stored.asOf || stored.inputHash === null || stored.map.points.length < FEWEST_SHOWN) continue;
    const cast = castOf(statements, votes);
    const inMap = new Set(cast.statements.map(({ id: number }) => number));
    gathered.push({
      ...{ id, slug, title, introduction, inputHash: stored.inputHash },
      questionId: questions.some((question) => question.id === questionId) ? questionId : null,
      agendaSessionId: entries.some((entry) => entry.id === agendaSessionId) ? agendaSessionId : null,
      closedAt: (closedAt ?? createdAt).toISOString(),
      asOf: stored.asOf.toISOString(),
      statements: statements.filter(({ statement }) => inMap.has(String(statement.number))).map(({ statement }) => ({ id: statement.id, number: statement.number, text: statement.text, isOut: statement.state !== 'accepted' })),
      votes: countedVotes(cast).map(([voter, statement, vote]): [number, number, 1 | 0 | -1] => [Number(voter), Number(statement), vote]),
      map: { ...stored.map, perspectives: [], agreements: stored.map.agreements.map((agreement) => ({ ...agreement, byPerspective: [] })) },
    });
  }
  return gathered.sort((one, other) => compareText(one.closedAt, other.closedAt) || compareText(one.id, other.id));
}
