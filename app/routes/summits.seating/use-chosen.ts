import { useState } from 'react';
import type { SeatingPerson } from '#server/services/live/read-seating.ts';

export type Chosen = {
  /** Whom one ticked, with where they sat then; an empty word for nowhere. That is what a move is made upon. */
  seen: ReadonlyMap<string, string>;
  toggle: (person: SeatingPerson) => void;
  clear: () => void;
};

/** The people that are chosen to be moved together; who is gone from the page is chosen no more. */
export function useChosen(people: readonly SeatingPerson[]): Chosen {
  const [all, setAll] = useState<ReadonlyMap<string, string>>(new Map());
  const present = new Set(people.map(({ accountId }) => accountId));
  const seen = new Map([...all].filter(([accountId]) => present.has(accountId)));
  return {
    seen,
    toggle: ({ accountId, roomId }) => {
      const next = new Map(seen);
      if (!next.delete(accountId)) next.set(accountId, roomId ?? '');
      setAll(next);
    },
    clear: () => setAll(new Map()),
  };
}
