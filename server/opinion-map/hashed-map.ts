import { createHash } from 'node:crypto';
import { canonicalVotes } from '#domain/opinion-map/canonical-votes.ts';
import { opinionMap, type OpinionMap } from '#domain/opinion-map/opinion-map.ts';
import type { MapParameters } from '#domain/opinion-map/parameters.ts';
import type { MapVotes } from '#domain/opinion-map/vote.ts';
import type { Perspective } from '#domain/perspective.ts';

export type MapTask = { cast: MapVotes; /** Null where nothing is told by perspective. */ declared: ReadonlyMap<string, Perspective> | null; parameters?: MapParameters };
export type HashedMap = { map: OpinionMap; /** SHA-256 of the canonical votes, in hexadecimal digits. */ inputHash: string };

/** The map of some votes, with the hash by which somebody else can see that they have the same votes. */
export const hashedMap = ({ cast, declared, parameters }: MapTask): HashedMap => ({
  map: opinionMap(cast, declared, parameters),
  inputHash: createHash('sha256').update(canonicalVotes(cast)).digest('hex'),
});
