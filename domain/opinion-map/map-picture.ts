export type Place = { x: number; y: number };

/** Units of the drawing; the margin leaves room for marks and names of groups. */
export const drawing = { width: 760, height: 480, margin: 56 };

/** Where places stand in the drawing: both axes to one scale, all within the margin, in the middle where they do not differ. */
export function toDrawing(places: readonly Place[]): Place[] {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  const spread = { x: Math.max(...xs) - Math.min(...xs), y: Math.max(...ys) - Math.min(...ys) };
  const scale = Math.min(ratio(drawing.width, spread.x), ratio(drawing.height, spread.y));
  const at = (size: number, place: number, centre: number): number => Math.round((size / 2 + (Number.isFinite(scale) ? scale : 0) * (place - centre)) * 10) / 10;
  return places.map(({ x, y }) => ({ x: at(drawing.width, x, middle.x), y: at(drawing.height, y, middle.y) }));
}

/** Between marks of people who stand at one place. */
const STEP = 13;
/** Of each seed of a sunflower to the next (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Those who stand at one place, spread around it like the seeds of a sunflower, so that each of them is seen; everybody else stays. */
export function spreadOut(places: readonly Place[]): Place[] {
  const before = new Map<string, number>();
  return places.map(({ x, y }) => {
    const seed = before.get(`${x} ${y}`) ?? 0;
    before.set(`${x} ${y}`, seed + 1);
    const [radius, angle] = [STEP * Math.sqrt(seed), seed * GOLDEN_ANGLE];
    return { x: Math.round((x + radius * Math.cos(angle)) * 10) / 10, y: Math.round((y + radius * Math.sin(angle)) * 10) / 10 };
  });
}

const ratio = (size: number, spread: number): number => (spread === 0 ? Infinity : (size - 2 * drawing.margin) / spread);

/** The corners of the smallest convex shape that holds all places, by the monotone chain (Andrew 1979). */
export function hullOf(places: readonly Place[]): Place[] {
  const sorted = places.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const chain = (inOrder: readonly Place[]): Place[] => {
    const corners: Place[] = [];
    for (const place of inOrder) {
      while (corners.length > 1 && turn(corners.at(-2) ?? place, corners.at(-1) ?? place, place) <= 0) corners.pop();
      corners.push(place);
    }
    return corners.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.toReversed())];
}

const turn = (from: Place, via: Place, to: Place): number => (via.x - from.x) * (to.y - from.y) - (via.y - from.y) * (to.x - from.x);

/** A map as it is drawn: each person as a place, and each group with the corners of its ground and where its name stands. */
export type MapPicture = { places: (Place & { group: number })[]; groups: { corners: Place[]; name: Place }[] };

/** Room that a group's name needs to its sides, above itself, and above the highest mark. */
const NAME = { side: 60, top: 20, above: 30 };

/** Draws the points of a map, in their order. Two people at one place stand beside each other. */
export function mapPicture(points: readonly (Place & { group: number })[], groups: number): MapPicture {
  const places = spreadOut(toDrawing(points)).map((place, index) => ({ ...place, group: points[index]?.group ?? 0 }));
  return { places, groups: Array.from({ length: groups }, (_, group) => drawnGroup(places.filter((each) => each.group === group))) };
}

function drawnGroup(places: readonly Place[]): MapPicture['groups'][number] {
  const middle = places.reduce((sum, { x }) => sum + x, 0) / Math.max(1, places.length);
  const highest = Math.min(drawing.height, ...places.map(({ y }) => y));
  const name = { x: Math.min(drawing.width - NAME.side, Math.max(NAME.side, middle)), y: Math.max(NAME.top, highest - NAME.above) };
  return { corners: hullOf(places).map(({ x, y }) => ({ x, y })), name: { x: Math.round(name.x), y: Math.round(name.y) } };
}
