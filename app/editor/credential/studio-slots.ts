import type { ResearchEntry } from '#domain/credential/draft.ts';
import { createSlots, type Slot, type Slots } from '../slots.ts';

/** What the page's buttons do to the node of a slot, wherever it stands by then; nothing once it is gone. */
export type SlotActs = {
  /** Adds an entry at the end of the list. */
  add: () => void;
  /** Adds works that were read from pasted references. */
  addWorks: (works: readonly ResearchEntry[]) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
  set: (name: string, value: unknown) => void;
  /** Gives the rows of the rubric the cells that they lack. */
  completeRows: () => void;
  /** Says which level has to be reached. */
  requireLevel: (id: string) => void;
};

/** What the page draws of a credential's text: below a list, beside an entry, or a value that is chosen. */
export type StudioSlot = Slot & { acts: SlotActs } & (
    | { kind: 'list'; list: string; entryCount: number }
    | { kind: 'entry'; list: string; id: string; values: Record<string, unknown>; partKeys: readonly string[] }
    | { kind: 'value'; field: string; value: unknown }
  );
export type StudioSlots = Slots<StudioSlot>;
export const createStudioSlots = createSlots<StudioSlot>;
