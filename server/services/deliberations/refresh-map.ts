import { claimMap, type DeliberationRow, findMap, findMapChangedAt, giveUpMap, type MapRow, putMap } from '#db/repositories/deliberations.ts';
import { listStatements, listVoterPerspectives, listVotes } from '#db/repositories/statements.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { defaultParameters } from '#domain/opinion-map/parameters.ts';
import type { Perspective } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { castOf } from './cast-of.ts';

/** While people vote a map is made no more often than this, however many look at it. */
const FRESH_MS = MINUTE_MS / 3;
/** And no more often than this once making it took too long: meanwhile no other map is made. */
const GIVEN_UP_MS = 10 * MINUTE_MS;

export type StoredMap = Omit<MapRow, 'map' | 'inputHash' | 'asOf'> & { [Part in 'map' | 'inputHash' | 'asOf']: NonNullable<MapRow[Part]> };

export type Refreshed = { stored: StoredMap | null; isGivenUp: boolean };

/**
 * The map of a deliberation, made anew where anything it is made of changed since. One who looks makes it, no more often than every twenty seconds
 * unless `at-once`, which makes it anew in any case; meanwhile the others have the one before. No map before the first votes, and while the first is being made. One that takes too long
 * to be made is given up, and tried again ten minutes later: the one before stays, and `isGivenUp` says so.
 */
export async function refreshMap({ db, now, makeMap }: Pick<Deps, 'db' | 'now' | 'makeMap'>, deliberation: DeliberationRow, how: 'at-once' | 'unhurried' = 'unhurried'): Promise<Refreshed> {
  const [stored, asOf] = await Promise.all([findMap(db, deliberation.id), findMapChangedAt(db, deliberation.id)]);
  if (asOf === null) return { stored: null, isGivenUp: false };
  const at = now();
  // A vote may be committed after a later one of which the map knows already: what is final is made of all there are.
  if (how === 'unhurried' && stored?.asOf && stored.asOf >= asOf && stored.gaveUpAt === null) return complete(stored);
  const begunAt = await claimMap(db, deliberation.id, at, how === 'at-once' ? how : new Date(at.getTime() - (stored?.gaveUpAt ? GIVEN_UP_MS : FRESH_MS)));
  if (begunAt === null) return complete(stored);
  const [statements, votes, declared] = await Promise.all([listStatements(db, deliberation.id), listVotes(db, deliberation.id), deliberation.givesOut === 'perspectives' ? readDeclared(db, deliberation.id) : null]);
  const made = await makeMap({ cast: castOf(statements, votes), declared, parameters: { ...defaultParameters, seed: deliberation.seed } });
  if (made === null) await giveUpMap(db, deliberation.id, begunAt);
  else await putMap(db, { deliberationId: deliberation.id, begunAt, ...made, asOf });
  return complete(await findMap(db, deliberation.id));
}

async function readDeclared(db: Deps['db'], deliberationId: string): Promise<ReadonlyMap<string, Perspective>> {
  const voters = await listVoterPerspectives(db, deliberationId);
  return new Map(voters.flatMap(({ number, perspective }): [string, Perspective][] => (perspective === null ? [] : [[String(number), perspective]])));
}

function complete(row: MapRow | null): Refreshed {
  const isGivenUp = row !== null && row.gaveUpAt !== null;
  if (!row?.map || !row.asOf || row.inputHash === null) return { stored: null, isGivenUp };
  return { stored: { ...row, map: row.map, inputHash: row.inputHash, asOf: row.asOf }, isGivenUp };
}
