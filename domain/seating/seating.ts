import type { AccessNeed } from '../access-need.ts';
import type { PerspectiveKey } from '../perspective.ts';

/** Somebody who is to be seated. Ids are those of accounts. */
export type Sitter = {
  id: string;
  speaksAs: PerspectiveKey;
  /** Tags such as "es"; empty where it was not said, which fits any room. */
  languages: readonly string[];
  needs: readonly AccessNeed[];
  /** Ids of rooms, the one they would like best first. */
  preferences: readonly string[];
  /** Where a person placed them by hand, which stands; null where the solver may choose. */
  pinnedTo: string | null;
  /** Where they sit now; null for who has no seat yet. */
  seatedIn: string | null;
  /** Rooms that they were taken out of: they are seated there by nobody's reckoning. */
  barredFrom: readonly string[];
};

export type SeatingRoom = {
  id: string;
  capacity: number;
  /** Kept free for people who come late; given out only where nobody could be seated otherwise. */
  reserve: number;
  /** What is spoken there; null where any is. */
  language: string | null;
  /** What it has for who needs it. */
  meets: readonly AccessNeed[];
};

/** Two people, in either order. */
export type Pair = readonly [string, string];

export type SeatingTask = {
  sitters: readonly Sitter[];
  rooms: readonly SeatingRoom[];
  together: readonly Pair[];
  apart: readonly Pair[];
  /** Who shared a room before. */
  formerly: readonly Pair[];
  /** The same for the same task: the same seats. */
  seed: number;
};

/** The room of each sitter. */
export type Seats = ReadonlyMap<string, string>;

/** What a seating falls short of. Counts of people or pairs, but for the first two, which are sums of squares. */
export type SeatingScore = {
  /** How uneven rooms are in size, for what they hold. */
  sizes: number;
  /** How unevenly perspectives, and the kinds of educators, are spread over the rooms. */
  perspectives: number;
  /** People who did not get the room they wished for most, a second wish counting half. */
  wishes: number;
  /** Pairs that asked to be together and are not. */
  parted: number;
  /** Pairs that were to be apart and are not. */
  unparted: number;
  /** People in a room whose language they do not speak, or that lacks what they need. */
  misplaced: number;
  /** People beyond what rooms hold, reserve seats included; and beyond what they hold without those. */
  overfull: number;
  reserved: number;
  /** Pairs that shared a room before. */
  again: number;
  /** People who had a seat and got another. */
  moved: number;
};
