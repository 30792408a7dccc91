import type { Editor } from '@tiptap/core';
import { createSlots, type Slot, type Slots } from '../slots.ts';

/** What the page draws of a credential's text: below a list, beside an entry, or a value that is chosen. `position` is where the node stands at that moment; undefined once it is gone. */
export type StudioSlot = Slot & { editor: Editor; position: () => number | undefined } & (
    | { kind: 'list'; list: string; requiredLevelId: string | null; entryCount: number }
    | { kind: 'entry'; list: string; id: string; values: Record<string, unknown>; partKeys: readonly string[] }
    | { kind: 'value'; field: string; value: unknown }
  );
export type StudioSlots = Slots<StudioSlot>;
export const createStudioSlots = createSlots<StudioSlot>;
