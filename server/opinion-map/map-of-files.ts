import { defaultParameters } from '#domain/opinion-map/parameters.ts';
import type { LineProblem } from '#server/export/opinion-map/read-polis-table.ts';
import { readStatementsFile } from '#server/export/opinion-map/read-statements-file.ts';
import { readVotesFile } from '#server/export/opinion-map/read-votes-file.ts';
import { hashedMap } from './hashed-map.ts';
import { mapHash, type MapOfVotes, mapOfVotes } from './map-hash.ts';

export type Remade = { kind: 'made'; inputHash: string; mapHash: string; map: MapOfVotes } | { kind: 'unusable'; problems: (LineProblem & { file: 'statements' | 'votes' })[] };

/** The map of the two files that a closed deliberation gives out, made anew with its seed. A line that cannot be used comes back with its reason, and no map is made. */
export function mapOfFiles(files: { statements: Uint8Array; votes: Uint8Array }, seed: number): Remade {
  const statements = readStatementsFile(files.statements);
  const votes = readVotesFile(files.votes, new Set(statements.rows.map(({ number }) => number)));
  const problems = [...statements.problems.map((each) => ({ ...each, file: 'statements' as const })), ...votes.problems.map((each) => ({ ...each, file: 'votes' as const }))];
  if (problems.length > 0) return { kind: 'unusable', problems };
  const cast = {
    statements: statements.rows.map(({ number, state }) => ({ id: String(number), isOut: state === 'rejected' })),
    votes: votes.rows.map(({ voter, statement, vote, at }) => ({ personId: String(voter), statementId: String(statement), vote, at: at?.getTime() ?? 0 })),
  };
  const { map, inputHash } = hashedMap({ cast, declared: null, parameters: { ...defaultParameters, seed } });
  return { kind: 'made', inputHash, mapHash: mapHash(map), map: mapOfVotes(map) };
}
