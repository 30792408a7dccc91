import { createHash } from 'node:crypto';
import type { OpinionMap } from '#domain/opinion-map/opinion-map.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';

/** What of a map follows from votes alone: not what people declared to speak as, which no file of votes has. */
export type MapOfVotes = Omit<OpinionMap, 'perspectives' | 'agreements'> & { agreements: Omit<OpinionMap['agreements'][number], 'byPerspective'>[] };

export function mapOfVotes({ perspectives: _perspectives, agreements, ...map }: OpinionMap): MapOfVotes {
  return { ...map, agreements: agreements.map(({ byPerspective: _byPerspective, ...agreement }) => agreement) };
}

/** SHA-256 of a map as canonical JSON, in hexadecimal digits, without what people declared to speak as: who makes the map anew can see at one look that it is the same. */
export const mapHash = (map: OpinionMap): string => createHash('sha256').update(canonicalJson(mapOfVotes(map))).digest('hex');
