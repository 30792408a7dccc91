/** The place below a block of a report's text in which the page draws what belongs to it. */
export type BlockSlot = { key: number; /** Where it is drawn. */ element: HTMLElement; /** Takes the block out of the text. */ remove: () => void } & (
  | { kind: 'passage'; sourceIds: readonly string[]; /** Its words as they stand now, in one line. */ wording: string }
  | { kind: 'figure'; figure: { kind: string; of: string | null } | null }
);

/** The blocks of an open report for which the page draws something, as they come, change and go. */
export type BlockSlots = { watch: (changed: () => void) => () => void; known: () => readonly BlockSlot[]; put: (slot: BlockSlot) => void; drop: (key: number) => void; nextKey: () => number };

export function createBlockSlots(): BlockSlots {
  const watchers = new Set<() => void>();
  const slots = new Map<number, BlockSlot>();
  let known: readonly BlockSlot[] = [];
  let key = 0;
  let isTelling = false;
  // Blocks are drawn while the page is: what is told then would have it begin anew in the middle.
  const tell = () => {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      known = [...slots.values()];
      for (const changed of watchers) changed();
    });
  };
  return {
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    known: () => known,
    put: (slot) => {
      slots.set(slot.key, slot);
      tell();
    },
    drop: (gone) => {
      slots.delete(gone);
      tell();
    },
    nextKey: () => (key += 1),
  };
}
