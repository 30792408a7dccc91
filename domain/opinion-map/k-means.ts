import { randomFrom } from '../random.ts';
import type { Point } from './project-people.ts';
import { largestOf, rounded } from './rounded.ts';

export type WeightedPoint = Point & { weight: number };
/** `labels` by point: the number of its cluster, from 0; a cluster's weight is that of its points together. */
export type Clustering = { labels: number[]; centres: WeightedPoint[]; /** The weighted sum of squared distances to the centres. */ inertia: number };

const STILL = 0.01;
const MOST_ROUNDS = 100;

/**
 * Weighted k-means (Lloyd 1957) from given centres: until every centre moves less than 0.01, or 100 rounds. A point goes to the first of
 * its nearest centres. A centre without points stays where it is.
 */
export function kMeans(points: readonly WeightedPoint[], starts: readonly Point[]): Clustering {
  let centres = starts.map(({ x, y }) => ({ x, y, weight: 0 }));
  let labels: number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    labels = points.map((point) => nearest(point, centres));
    const moved = centresOf(points, labels, centres);
    const isStill = moved.every((centre, place) => Math.sqrt(squaredDistance(centre, centres[place] ?? centre)) < STILL);
    centres = moved;
    if (isStill) break;
  }
  const inertia = rounded(points.reduce((sum, point, place) => sum + point.weight * squaredDistance(point, centres[labels[place] ?? 0] ?? point), 0));
  return { labels, centres, inertia };
}

/** Starts for k-means that lie far apart: the first point, then each time the point farthest from those chosen (Gonzalez 1985). */
export function farthestFirst(points: readonly Point[], k: number): Point[] {
  const chosen = points.slice(0, 1);
  const distances = points.map((point) => squaredDistance(point, chosen[0] ?? point));
  while (chosen.length < Math.min(k, points.length)) {
    const next = points[distances.indexOf(largestOf(distances))];
    if (!next) break;
    chosen.push(next);
    points.forEach((point, place) => (distances[place] = Math.min(distances[place] ?? 0, squaredDistance(point, next))));
  }
  return chosen;
}

/**
 * The clusterings of k groups that deterministic starts lead to, the tightest first: farthest-first, then draws of k points by a
 * seeded generator. Points are to come in a fixed order; then the same points give the same answer.
 */
export function clusterings(points: readonly WeightedPoint[], k: number, { restarts, seed }: { restarts: number; seed: number }): Clustering[] {
  const random = randomFrom(seed + k);
  const starts = [farthestFirst(points, k), ...Array.from({ length: restarts }, () => drawn(points, k, random))];
  return starts.map((start) => kMeans(points, start)).sort((one, other) => one.inertia - other.inertia);
}

function drawn(points: readonly WeightedPoint[], k: number, random: (below: number) => number): WeightedPoint[] {
  const left = [...points];
  return Array.from({ length: Math.min(k, points.length) }, () => left.splice(random(left.length), 1)).flat();
}

/** Rounded, so that what lies equally far by hand is equally far here. */
const squaredDistance = (one: Point, other: Point): number => rounded((one.x - other.x) ** 2 + (one.y - other.y) ** 2);

function nearest(point: Point, centres: readonly Point[]): number {
  let best = 0;
  let least = Infinity;
  for (const [place, centre] of centres.entries()) {
    const distance = squaredDistance(point, centre);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function centresOf(points: readonly WeightedPoint[], labels: readonly number[], before: readonly WeightedPoint[]): WeightedPoint[] {
  const sums = before.map(() => ({ x: 0, y: 0, weight: 0 }));
  for (const [place, { x, y, weight }] of points.entries()) {
    const sum = sums[labels[place] ?? 0];
    if (sum) Object.assign(sum, { x: sum.x + weight * x, y: sum.y + weight * y, weight: sum.weight + weight });
  }
  return sums.map(({ x, y, weight }, place) => (weight > 0 ? { x: x / weight, y: y / weight, weight } : { ...(before[place] ?? { x, y }), weight: 0 }));
}
