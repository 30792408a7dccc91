/** A place within a text in which the page draws something. */
export type Slot = { key: number; element: HTMLElement };

/** Such places of an open text, as they come, change and go. */
export type Slots<Each extends Slot> = { watch: (changed: () => void) => () => void; known: () => readonly Each[]; put: (slot: Each) => void; drop: (key: number) => void; nextKey: () => number };

export function createSlots<Each extends Slot>(): Slots<Each> {
  const watchers = new Set<() => void>();
  const slots = new Map<number, Each>();
  let known: readonly Each[] = [];
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
