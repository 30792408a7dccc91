import type { DbOrTx } from '#db/client.ts';
import { lockAgenda } from '#db/repositories/agenda-sessions.ts';
import type { Deps } from '../deps.ts';
import { tellSummit } from '../tell-summit.ts';

/**
 * Makes one change to the working agenda of a summit or its rooms, in one transaction that holds it, and tells who watches. Returns
 * what `work` returns; refuses what it refuses.
 */
export async function changeAgenda<Result>(deps: Pick<Deps, 'db' | 'live'>, summitId: string, work: (tx: DbOrTx) => Promise<Result>): Promise<Result> {
  const result = await deps.db.transaction(async (tx) => {
    await lockAgenda(tx, summitId);
    return work(tx);
  });
  tellSummit(deps, summitId);
  return result;
}
