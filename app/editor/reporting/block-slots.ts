import { createSlots, type Slot, type Slots } from '../slots.ts';

/** The place below a block of a report's text in which the page draws what belongs to it. */
export type BlockSlot = Slot & { /** Takes the block out of the text. */ remove: () => void } & (
  | { kind: 'passage'; sourceIds: readonly string[]; /** Its words as they stand now, in one line. */ wording: string }
  | { kind: 'figure'; figure: { kind: string; of: string | null } | null }
);

/** The blocks of an open report for which the page draws something. */
export type BlockSlots = Slots<BlockSlot>;
export const createBlockSlots = createSlots<BlockSlot>;
