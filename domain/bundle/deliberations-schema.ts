import { z } from 'zod';
import { idSchema } from '../ids.ts';

const moment = z.iso.datetime({ precision: 3 });
const words = z.string().max(10_000);
const count = z.int().min(0).max(1_000_000);
/** Of a voter, drawn by lot, or of a statement; nine digits at most, as Polis' files have them. */
const number = z.int().min(0).max(999_999_999);
const numberInMap = z.string().regex(/^\d{1,9}$/, 'is no number');
const finite = z.number();
const tally = z.strictObject({ agrees: count, disagrees: count, seen: count });
const untold = z.array(z.unknown()).max(6).transform((): never[] => []);
const side = z.enum(['agree', 'disagree']);
/** Five, and those that are equal to the fifth. */
const shown = 1_000;
const majority = z.array(z.strictObject({ statementId: numberInMap, tally })).max(shown);

/** A stored map. Nothing of it is told by perspective: with the votes beside it, counts could be solved for who spoke as what. Bundles from before that have such counts, which are left where they are. */
export const bundledMapSchema = z.strictObject({
  version: z.string().max(20),
  parameters: z.strictObject({ votesToBeGrouped: count, fewestGrouped: count, smallestGroup: count, baseClusters: count.max(500), mostGroups: count.max(10), restarts: count.max(100), seed: z.int().min(0).max(2 ** 31 - 1) }),
  people: count,
  votes: count,
  points: z.array(z.strictObject({ x: finite, y: finite, personId: numberInMap, group: z.int().min(0).max(9), perspective: z.null().optional() }).transform(({ perspective: _perspective, ...point }) => point)).max(100_000),
  groups: z.array(z.strictObject({ people: count, representative: z.array(z.strictObject({ statementId: numberInMap, side, leaning: z.strictObject({ likelihood: finite, deviate: finite, ratio: finite, ratioDeviate: finite }), group: tally, others: tally })).max(shown) })).max(10),
  perspectives: untold,
  firmness: z.array(z.strictObject({ groups: count, silhouette: finite })).max(10),
  agreements: z.array(z.strictObject({ statementId: numberInMap, product: finite, geometricMean: finite, byGroup: z.array(tally).max(10), byPerspective: untold })).max(10_000),
  majority: z.strictObject({ agree: majority, disagree: majority }),
  statements: z.array(z.strictObject({ statementId: numberInMap, extremity: finite })).max(10_000),
});

const deliberation = z.strictObject({
  id: idSchema,
  slug: z.string().regex(/^[\w.-]{1,120}$/, 'is no part of an address'),
  title: words,
  introduction: words,
  questionId: idSchema.nullable(),
  agendaSessionId: idSchema.nullable(),
  closedAt: moment,
  /** Until when the map knows every vote; each vote bears this moment, since its own could tell whose it is. */
  asOf: moment,
  statements: z.array(z.strictObject({ id: idSchema, number, text: words, isOut: z.boolean() })).max(10_000),
  /** Voter, statement and vote, in the order of their ids as text: what the hash is of. */
  votes: z.array(z.tuple([number, number, z.union([z.literal(1), z.literal(0), z.literal(-1)])])).max(1_000_000),
  /** SHA-256 of the canonical votes. */
  inputHash: z.string().regex(/^[0-9a-f]{64}$/),
  map: bundledMapSchema,
});

/** The closed deliberations of a summit of which everybody may read the result and votes are given out; there only where there are some. */
export const deliberationsFileSchema = z.strictObject({ deliberations: z.array(deliberation).min(1).max(1_000) });
export type DeliberationsFile = z.infer<typeof deliberationsFileSchema>;
export type BundledDeliberation = DeliberationsFile['deliberations'][number];
