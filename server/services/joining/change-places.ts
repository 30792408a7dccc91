import type { DbOrTx } from '#db/client.ts';
import { countPlaces, registerFirstWaiting } from '#db/repositories/participations.ts';
import { lockSummit, type SummitRow } from '#db/repositories/summits.ts';
import { freePlaces } from '#domain/joining.ts';
import { lifeOf } from '#domain/summit-life.ts';
import type { Deps } from '../deps.ts';
import { tellSummit } from '../tell-summit.ts';
import { tellOfPlace } from './tell-of-place.ts';

/**
 * Makes one change to a summit's places, or to how many there are, in one transaction that holds the summit's row:
 * people who come in the same instant are taken in one after the other. Whatever becomes free goes to the first of
 * the waiting list before the transaction ends. Returns what `work` returns; refuses what `work` refuses.
 */
export async function changePlaces<Result>(
  deps: Deps,
  summitId: string,
  work: (tx: DbOrTx, summit: SummitRow) => Promise<Result>,
): Promise<Result> {
  const { result, seated } = await deps.db.transaction(async (tx) => {
    const result = await work(tx, await lockSummit(tx, summitId));
    return { result, seated: await fillFreePlaces(tx, deps, summitId) };
  });
  for (const accountId of seated) deps.accessChanged({ accountId, summitId });
  tellSummit(deps, summitId);
  return result;
}

/** Gives what is free to those who have waited longest and tells them by mail; returns who got a place. */
async function fillFreePlaces(tx: DbOrTx, deps: Deps, summitId: string): Promise<string[]> {
  const summit = await lockSummit(tx, summitId);
  const life = lifeOf(summit, deps.now());
  if (life === 'draft' || life === 'held') return [];
  const { registered, waiting } = await countPlaces(tx, summitId);
  if (waiting === 0) return [];
  const seated = await registerFirstWaiting(tx, summitId, freePlaces(summit.capacity, registered));
  for (const { accountId, name } of seated) await tellOfPlace(deps, tx, { accountId, name, summit });
  return seated.map(({ accountId }) => accountId);
}
