export type RingPlaces = {
  /** Width and height of the drawing, in its own units. */
  extent: number;
  innerRadius: number;
  markSize: number;
  /** Centres of the marks, clockwise from the top, so that one perspective is one sector across all rings. */
  places: readonly { x: number; y: number }[];
};

const ONE_RING_MAX = 16;
const ONE_RING = { extent: 132, innerRadius: 35, radius: 54, markSize: 17 };
const MANY_RINGS = { extent: 240, innerRadius: 42, from: 58, to: 111, largestMark: 14, smallestMark: 3 };
/** Distance between two neighbours in a ring, and between two rings, in sizes of a mark. */
const PITCH = 1.35;
const RING_GAP = 1.75;

type Ring = { radius: number; seats: number };

const ringsFor = (markSize: number): Ring[] => {
  const rings: Ring[] = [];
  for (let radius = MANY_RINGS.to; radius >= MANY_RINGS.from; radius -= markSize * RING_GAP) {
    rings.push({ radius, seats: Math.floor((2 * Math.PI * radius) / (markSize * PITCH)) });
  }
  return rings;
};

const seatsIn = (rings: readonly Ring[]): number => rings.reduce((sum, { seats }) => sum + seats, 0);

/** Shares `count` people among the rings by their room, the largest remainders first. */
const share = (rings: readonly Ring[], count: number): Ring[] => {
  const room = seatsIn(rings);
  const exact = rings.map(({ radius, seats }) => ({ radius, wanted: (seats * count) / room }));
  const shared = exact.map(({ radius, wanted }) => ({ radius, seats: Math.floor(wanted), rest: wanted % 1 }));
  const missing = count - seatsIn(shared);
  for (const ring of [...shared].sort((a, b) => b.rest - a.rest).slice(0, missing)) ring.seats += 1;
  return shared;
};

const around = (rings: readonly Ring[], centre: number) =>
  rings
    .flatMap(({ radius, seats }) => Array.from({ length: seats }, (_, seat) => ({ radius, turn: seat / seats })))
    .sort((a, b) => a.turn - b.turn || b.radius - a.radius)
    .map(({ radius, turn }) => ({
      x: round(centre + radius * Math.sin(2 * Math.PI * turn)),
      y: round(centre - radius * Math.cos(2 * Math.PI * turn)),
    }));

const round = (length: number): number => Math.round(length * 10) / 10;

/** Where `count` people sit around the table: one ring up to sixteen, several above, smaller marks when many come. */
export const ringPlaces = (count: number): RingPlaces => {
  if (count <= ONE_RING_MAX) {
    const { extent, innerRadius, radius, markSize } = ONE_RING;
    return { extent, innerRadius, markSize, places: around([{ radius, seats: count }], extent / 2) };
  }
  let markSize = MANY_RINGS.largestMark;
  while (seatsIn(ringsFor(markSize)) < count && markSize > MANY_RINGS.smallestMark) markSize -= 0.5;
  const { extent, innerRadius } = MANY_RINGS;
  return { extent, innerRadius, markSize, places: around(share(ringsFor(markSize), count), extent / 2) };
};
