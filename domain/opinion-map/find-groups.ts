import { silhouette } from 'simple-statistics';
import { type Clustering, clusterings, farthestFirst, kMeans, type WeightedPoint } from './k-means.ts';
import type { MapParameters } from './parameters.ts';
import type { Point } from './project-people.ts';
import { rounded } from './rounded.ts';

export type Placed = Point & { row: number };
/** `firmness` is the mean silhouette of the best division into so many groups. `groups` holds rows, the largest group first; its number names it. */
export type Groups = { groups: number[][]; firmness: { groups: number; silhouette: number }[] };
type Settings = Pick<MapParameters, 'smallestGroup' | 'baseClusters' | 'mostGroups' | 'restarts' | 'seed'>;

/**
 * Groups of people who stand close together (Small et al. 2021): up to 100 people are their own base clusters, more are gathered into 100 by
 * k-means; the base clusters, weighted by their people, are divided by k-means into 2 to min(5, 2 + bases / 12) groups; that number of groups is taken
 * whose mean silhouette over base clusters (Rousseeuw 1987; alone in a group: 0) is highest, the smaller of two that are equal.
 *
 * Unlike Polis: k-means starts deterministically and is restarted, and a division with a group under the smallest size does not count, nor one
 * beside another that is as tight: it would be chance which. Where none counts, all are one group. The same points give the same groups, in whatever order they come.
 */
export function findGroups(placed: readonly Placed[], settings: Settings): Groups {
  const people = placed.toSorted((one, other) => one.x - other.x || one.y - other.y || one.row - other.row);
  const { bases, baseOf } = gatherBases(people, settings.baseClusters);
  const most = Math.min(settings.mostGroups, 2 + Math.floor(bases.length / 12));
  const divisions = Array.from({ length: Math.max(0, most - 1) }, (_, place) => place + 2).flatMap((k) => {
    const fit = clusterings(bases, k, settings).filter(({ centres }) => centres.length === k && centres.every(({ weight }) => weight >= Math.max(1, settings.smallestGroup)));
    const [best] = fit;
    return best && fit.every((other) => other.inertia > best.inertia || isSameDivision(best, other)) ? [{ k, best, silhouette: meanSilhouette(bases, best) }] : [];
  });
  const firmest = divisions.reduce<(typeof divisions)[number] | null>((best, division) => (best === null || division.silhouette > best.silhouette ? division : best), null);
  const labels = baseOf.map((base) => firmest?.best.labels[base] ?? 0);
  const groups = Array.from({ length: firmest?.k ?? Math.min(1, people.length) }, (_, label) => people.flatMap(({ row }, place) => (labels[place] === label ? [row] : [])).sort((one, other) => one - other));
  return { groups: groups.sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0)), firmness: divisions.map(({ k, silhouette: mean }) => ({ groups: k, silhouette: mean })) };
}

/** Whether the same points are together in both, however their clusters are numbered. */
function isSameDivision(one: Clustering, other: Clustering): boolean {
  const pairs = new Set(one.labels.map((label, place) => `${label} ${other.labels[place]}`));
  return pairs.size === new Set(one.labels).size && pairs.size === new Set(other.labels).size;
}

function gatherBases(people: readonly Point[], most: number): { bases: WeightedPoint[]; baseOf: number[] } {
  const single = people.map(({ x, y }) => ({ x, y, weight: 1 }));
  if (people.length <= most) return { bases: single, baseOf: people.map((_, place) => place) };
  const { centres, labels } = kMeans(single, farthestFirst(single, most));
  const kept = centres.flatMap((centre, label) => (centre.weight > 0 ? [{ ...centre, label }] : [])).sort((one, other) => one.x - other.x || one.y - other.y);
  const placeOf = new Map(kept.map(({ label }, place) => [label, place]));
  return { bases: kept, baseOf: labels.map((label) => placeOf.get(label) ?? 0) };
}

function meanSilhouette(bases: readonly WeightedPoint[], { labels }: Clustering): number {
  const values = silhouette(bases.map(({ x, y }) => [x, y]), labels);
  // Points that lie on each other in two groups are 0 away from both: neither fits better.
  return rounded(values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) / values.length);
}
