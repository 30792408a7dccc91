import { bundlePaths } from '#domain/bundle/bundle-paths.ts';
import type { AgendaFile, QuestionsFile } from '#domain/bundle/bundle-schema.ts';
import { type BundledDeliberation, deliberationsFileSchema } from '#domain/bundle/deliberations-schema.ts';
import { tooLarge } from '#domain/deliberation/deliberation-size.ts';
import { countedVotes } from '#domain/opinion-map/canonical-votes.ts';
import { OPINION_MAP_VERSION } from '#domain/opinion-map/parameters.ts';
import type { MapVotes } from '#domain/opinion-map/vote.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import { type OpenZip, refuseBundle } from '#server/export/bundle/read-zip.ts';
import { mapOfVotes } from '#server/opinion-map/map-hash.ts';
import type { Deps } from '../deps.ts';
import { parseBundleFile } from './parse-bundle-file.ts';

const PATH = bundlePaths.deliberations;

/** The deliberations of a bundle; none where it has no such file. Refuses, naming the file, the deliberation and the line of what does not fit, numbered from 1. */
export async function readBundledDeliberations(zip: OpenZip, { agendaSessions }: AgendaFile, { questions }: QuestionsFile): Promise<BundledDeliberation[]> {
  if (!zip.has(PATH)) return [];
  const { deliberations } = await parseBundleFile(zip, PATH, deliberationsFileSchema);
  const ids = deliberations.flatMap(({ id, statements }) => [id, ...statements.map((each) => each.id)]);
  if (new Set(ids).size !== ids.length) throw refuseBundle(PATH, 'has two parts of the same id');
  if (new Set(deliberations.map(({ slug }) => slug)).size !== deliberations.length) throw refuseBundle(PATH, 'has two deliberations of the same address');
  for (const deliberation of deliberations) {
    const { slug, questionId, agendaSessionId } = deliberation;
    if (questionId !== null && !questions.some(({ id }) => id === questionId)) throw refuseBundle(PATH, `names in “${slug}” a strategic question that is missing`);
    if (agendaSessionId !== null && !agendaSessions.some(({ id }) => id === agendaSessionId)) throw refuseBundle(PATH, `names in “${slug}” a session that is missing`);
    requireVotes(deliberation);
  }
  return deliberations;
}

function requireVotes({ slug, statements, votes, map }: BundledDeliberation): void {
  const numbers = new Set(statements.map(({ number }) => number));
  if (numbers.size !== statements.length) throw refuseBundle(PATH, `has in “${slug}” two statements of one number`);
  const counted = countedVotes(castIn({ statements, votes }));
  for (const [place, [voter, statement, vote]] of votes.entries()) {
    const line = `has in “${slug}” as vote ${place + 1}`;
    if (!numbers.has(statement)) throw refuseBundle(PATH, `${line} one on statement ${statement}, which is missing`);
    const [person, on, said] = counted[place] ?? [];
    if (person !== String(voter) || on !== String(statement) || said !== vote) throw refuseBundle(PATH, `${line} one that is there twice, or not in its order`);
  }
  const named = [...map.agreements, ...map.statements, ...map.majority.agree, ...map.majority.disagree, ...map.groups.flatMap(({ representative }) => representative)];
  if (named.some(({ statementId }) => !numbers.has(Number(statementId)))) throw refuseBundle(PATH, `has in the map of “${slug}” a statement that is missing`);
  if (map.agreements.some(({ byGroup }) => byGroup.length !== map.groups.length)) throw refuseBundle(PATH, `has in the map of “${slug}” counts of other groups than it names`);
}

/** The votes of a bundle as a map is made of them. */
export const castIn = ({ statements, votes }: Pick<BundledDeliberation, 'statements' | 'votes'>): MapVotes => ({
  statements: statements.map(({ number, isOut }) => ({ id: String(number), isOut })),
  votes: votes.map(([voter, statement, vote]) => ({ personId: String(voter), statementId: String(statement), vote, at: 0 })),
});

/** Makes the map anew of the votes beside it. Refuses one that they do not give; a map of another version of the method is compared by the hash of its votes alone. */
export async function requireRemade(deliberation: BundledDeliberation, makeMap: Deps['makeMap']): Promise<void> {
  const { slug, map, inputHash } = deliberation;
  const large = tooLarge({ statements: deliberation.statements.length, people: new Set(deliberation.votes.map(([voter]) => voter)).size });
  if (large !== null) throw refuseBundle(PATH, `has in “${slug}” too much for a map. ${large}`);
  const remade = await makeMap({ cast: castIn(deliberation), declared: null, parameters: map.parameters });
  if (remade === null) throw refuseBundle(PATH, `has in “${slug}” a map that takes too long to be made anew`);
  if (remade.inputHash !== inputHash) throw refuseBundle(PATH, `has in “${slug}” votes of another hash than it says`);
  if (map.version === OPINION_MAP_VERSION && canonicalJson(mapOfVotes(remade.map)) !== canonicalJson(mapOfVotes(map))) throw refuseBundle(PATH, `has in “${slug}” a map that its votes do not give`);
}
