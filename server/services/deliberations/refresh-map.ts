import { claimMap, type DeliberationRow, findMap, findMapChangedAt, type MapRow, putMap } from '#db/repositories/deliberations.ts';
import { listStatements, listVoterPerspectives, listVotes } from '#db/repositories/statements.ts';
import type { DbOrTx } from '#db/client.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { defaultParameters } from '#domain/opinion-map/parameters.ts';
import type { MapVotes } from '#domain/opinion-map/vote.ts';
import type { Perspective } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';

/** While people vote a map is made no more often than this, however many look at it. */
const FRESH_MS = MINUTE_MS / 3;

export type StoredMap = Omit<MapRow, 'map' | 'inputHash' | 'asOf'> & { [Part in 'map' | 'inputHash' | 'asOf']: NonNullable<MapRow[Part]> };

/**
 * The map of a deliberation, made anew where anything it is made of changed since. One who looks makes it, no more often than every twenty seconds
 * unless `at-once`; meanwhile the others have the one before. Null before the first votes, and while the first map is being made.
 */
export async function refreshMap({ db, now, makeMap }: Pick<Deps, 'db' | 'now' | 'makeMap'>, deliberation: DeliberationRow, how: 'at-once' | 'unhurried' = 'unhurried'): Promise<StoredMap | null> {
  const [stored, asOf] = await Promise.all([findMap(db, deliberation.id), findMapChangedAt(db, deliberation.id)]);
  if (asOf === null) return null;
  const at = now();
  if (stored?.asOf && stored.asOf >= asOf) return complete(stored);
  if (!(await claimMap(db, deliberation.id, at, how === 'at-once' ? at : new Date(at.getTime() - FRESH_MS)))) return complete(stored);
  const [cast, voters] = await Promise.all([loadVotes(db, deliberation.id), listVoterPerspectives(db, deliberation.id)]);
  const declared = new Map(voters.flatMap(({ number, perspective }): [string, Perspective][] => (perspective === null ? [] : [[String(number), perspective]])));
  const { map, inputHash } = await makeMap({ cast, declared, parameters: { ...defaultParameters, seed: deliberation.seed } });
  await putMap(db, { deliberationId: deliberation.id, map, inputHash, asOf });
  return complete(await findMap(db, deliberation.id));
}

function complete(row: MapRow | null): StoredMap | null {
  if (!row?.map || !row.asOf || row.inputHash === null) return null;
  return { ...row, map: row.map, inputHash: row.inputHash, asOf: row.asOf };
}

/** What is voted on and how, by number. A statement that was rejected after people voted on it keeps its column. */
async function loadVotes(db: DbOrTx, deliberationId: string): Promise<MapVotes> {
  const [rows, votes] = await Promise.all([listStatements(db, deliberationId), listVotes(db, deliberationId)]);
  return {
    statements: rows.filter(({ statement, seen }) => statement.state === 'accepted' || seen > 0).map(({ statement }) => ({ id: String(statement.number), isOut: statement.state !== 'accepted' })),
    votes: votes.map(({ voter, statement, vote }) => ({ personId: String(voter), statementId: String(statement), vote, at: 0 })),
  };
}
