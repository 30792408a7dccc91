import type { ResearchEntry } from '#domain/credential/draft.ts';
import { createSlots, type Slot, type Slots } from '../slots.ts';

/** Where an entry stands in its list after it was moved, both counted from nought. */
export type Moved = { index: number; last: number };

/** What the page's buttons do to the node of a slot, wherever it stands by then; nothing once it is gone. */
export type SlotActs = {
  /** Adds an entry at the end of the list. */
  add: () => void;
  /** Adds works that were read from pasted references. */
  addWorks: (works: readonly ResearchEntry[]) => void;
  /** Moves the entry to where `to` says of where it stands; null once it is gone. */
  move: (to: (index: number, last: number) => number) => Moved | null;
  remove: () => void;
  set: (name: string, value: unknown) => void;
  /** Gives the rows of the rubric the cells that they lack. */
  completeRows: () => void;
  /** Says which level has to be reached. */
  requireLevel: (id: string) => void;
};

/** What the page draws of a credential's text: below a list, beside an entry, below prose, or a value that is chosen. */
export type StudioSlot = Slot & { acts: SlotActs } & (
    | { kind: 'list'; list: string; entryCount: number }
    | { kind: 'entry'; list: string; id: string; values: Record<string, unknown>; partKeys: readonly string[] }
    | { kind: 'prose'; field: string }
    | { kind: 'value'; field: string; value: unknown }
  );
export type StudioSlots = Slots<StudioSlot>;
export const createStudioSlots = createSlots<StudioSlot>;
