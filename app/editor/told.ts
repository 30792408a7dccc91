export type Telling = { sentence: string; /** Said to screen readers alone, where the page shows it already, or to everybody. */ to: 'heard' | 'seen' };

export type Told = { latest: () => Telling | null; watch: (changed: () => void) => () => void; say: (sentence: string, to: Telling['to']) => void; forget: () => void };

/** The latest sentence on what became of images and files. */
export function createTold(): Told {
  const watchers = new Set<() => void>();
  let latest: Telling | null = null;
  const change = (next: Telling | null) => {
    latest = next;
    for (const changed of watchers) changed();
  };
  return {
    latest: () => latest,
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    say: (sentence, to) => change({ sentence, to }),
    forget: () => change(null),
  };
}
