import type { ReactNode } from 'react';
import type { IconName } from '#app/ui/icon.tsx';

/** One line of a list that opens at the caret. */
export type PopupEntry = { /** Tells it apart from the others of its list; letters, digits and hyphens. */ id: string; label: string; icon?: IconName; /** Stands before the label where no icon does. */ mark?: ReactNode; /** What else helps to choose, at the end of the line. */ detail?: string };

export type Opened<E extends PopupEntry> = {
  entries: readonly E[];
  /** The place in `entries` that Enter would choose. */
  active: number;
  /** Where on the screen the list belongs. */
  at: () => DOMRect | null;
  choose: (entry: E) => void;
};

export type Popup<E extends PopupEntry> = {
  opened: () => Opened<E> | null;
  /** Calls when something of it changes; answers with what stops that. */
  watch: (changed: () => void) => () => void;
  open: (opened: Omit<Opened<E>, 'active'>) => void;
  point: (active: number) => void;
  close: () => void;
  /** Answers whether the key was for the list: arrows move in it, Enter and Tab choose. */
  press: (key: string) => boolean;
};

/** A list that stands open at the caret or does not; the text keeps the focus. */
export function createPopup<E extends PopupEntry>(): Popup<E> {
  const watchers = new Set<() => void>();
  let opened: Opened<E> | null = null;
  const change = (next: Opened<E> | null) => {
    if (next === opened) return;
    opened = next;
    for (const changed of watchers) changed();
  };
  const point = (active: number) => opened && change({ ...opened, active });
  return {
    opened: () => opened,
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    open: (next) => change({ ...next, active: 0 }),
    point,
    close: () => change(null),
    press: (key) => {
      const count = opened?.entries.length ?? 0;
      if (!opened || count === 0) return false;
      const { active, entries, choose } = opened;
      const chosen = entries[active];
      if (key === 'ArrowDown') point((active + 1) % count);
      else if (key === 'ArrowUp') point((active + count - 1) % count);
      else if ((key === 'Enter' || key === 'Tab') && chosen) choose(chosen);
      else return false;
      return true;
    },
  };
}
