/** Raised whenever the same votes could give another map. */
export const OPINION_MAP_VERSION = '1.1';

/** What may be set, kept beside each result; numbers of people and votes, and the seed of the restarts. */
export type MapParameters = {
  /** Votes from which somebody is placed among the groups, or as many as there are statements. */
  votesToBeGrouped: number;
  /** Where fewer qualify, the most active join them up to this number, and whoever voted as often as the last of them. */
  fewestGrouped: number;
  /** No group has fewer people, so that one who stands apart is no group. */
  smallestGroup: number;
  /** People beyond this number are first gathered into as many base clusters. */
  baseClusters: number;
  mostGroups: number;
  restarts: number;
  seed: number;
};

export const defaultParameters: MapParameters = { votesToBeGrouped: 7, fewestGrouped: 15, smallestGroup: 5, baseClusters: 100, mostGroups: 5, restarts: 30, seed: 20_261_123 };
