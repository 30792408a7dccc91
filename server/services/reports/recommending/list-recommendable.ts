import { findMap, listDeliberations } from '#db/repositories/deliberations.ts';
import { listStatements } from '#db/repositories/statements.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import { sharedStatements } from '#domain/opinion-map/shared-statements.ts';

export type RecommendableStatement = { id: string; text: string; deliberation: string; /** Where the whole result is read. */ url: string };

/** The statements from which something can be recommended: what every group agrees with in closed deliberations of a summit whose result everybody may read, since reports are public. */
export async function listRecommendable(db: DbOrTx, { id: summitId, slug: summitSlug }: Pick<SummitRow, 'id' | 'slug'>): Promise<RecommendableStatement[]> {
  const closed = (await listDeliberations(db, summitId)).filter(({ deliberation: { state, isResultPublic } }) => state === 'closed' && isResultPublic);
  const found = await Promise.all(
    closed.map(async ({ deliberation: { id: deliberationId, slug, title } }) => {
      const [stored, rows] = await Promise.all([findMap(db, deliberationId), listStatements(db, deliberationId)]);
      const standing = new Map(rows.flatMap(({ statement: { id, number, text, state } }) => (state === 'accepted' ? [[String(number), { id, text }] as const] : [])));
      if (!stored?.map) return [];
      return sharedStatements(stored.map, (number) => standing.get(number)?.text ?? null).flatMap(({ statementId, text }) => {
        const id = standing.get(statementId)?.id;
        return id === undefined ? [] : [{ id, text, deliberation: title, url: `/summits/${summitSlug}/deliberations/${slug}` }];
      });
    }),
  );
  return found.flat();
}
