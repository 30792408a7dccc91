import { countDeliberation, findMap, listDeliberations } from '#db/repositories/deliberations.ts';
import { listStatements } from '#db/repositories/statements.ts';
import type { DbOrTx } from '#db/client.ts';
import { deliberationOnWall, type LiveDeliberation, type WallResult } from '#domain/live/deliberation-facts.ts';
import { FEWEST_SHOWN } from '#domain/opinion-map/perspective-parts.ts';
import { wallResult } from '#domain/opinion-map/wall-result.ts';

/** The deliberations of a summit that were opened, with how many voted, and the result of the one on the wall once it is closed. */
export async function loadDeliberations(db: DbOrTx, summitId: string): Promise<LiveDeliberation[]> {
  const begun = (await listDeliberations(db, summitId)).filter(({ deliberation }) => deliberation.state !== 'draft');
  const all = await Promise.all(
    begun.map(async ({ deliberation: { id, slug, title, state, shownAt } }): Promise<LiveDeliberation> => {
      const { people, votes, statements } = await countDeliberation(db, id);
      return { id, slug, title, isOpen: state === 'open', people, votes, statements, shownAt: shownAt?.getTime() ?? null, result: null };
    }),
  );
  const shown = deliberationOnWall(all);
  if (!shown || shown.isOpen) return all;
  const result = await loadResult(db, shown.id);
  return all.map((each) => (each.id === shown.id ? { ...each, result } : each));
}

async function loadResult(db: DbOrTx, id: string): Promise<WallResult | null> {
  const [stored, rows] = await Promise.all([findMap(db, id), listStatements(db, id)]);
  // Of fewer, votes could be told.
  if (!stored?.map || stored.map.points.length < FEWEST_SHOWN) return null;
  const standing = new Map(rows.flatMap(({ statement: { number, text, state } }) => (state === 'accepted' ? [[String(number), text]] : [])));
  return wallResult(stored.map, (statementId) => standing.get(statementId) ?? null);
}
