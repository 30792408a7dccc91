import { useEffect, useRef } from 'react';
import { entriesOf } from '#domain/live/entries.ts';
import type { BoardEntries } from '#domain/live/views/entry-types.ts';
import { useReadAnew } from '#app/ui/use-read-anew.ts';

/** Several changes come together; one look is enough. */
const LOOK_AFTER_MS = 200;

/** Reads the seats of the page anew whenever the board says that some changed; answers with what does so at once. */
export function useSeatsChanged(entries: BoardEntries): () => void {
  const refresh = useReadAnew();
  const seats = seatsOf(entries);
  const seen = useRef(seats);
  useEffect(() => {
    if (seen.current === seats) return;
    seen.current = seats;
    const timer = setTimeout(refresh, LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [seats, refresh]);
  return refresh;
}

/** What of the board tells of seats: who sits where in the rooms at hand, and the acts upon any. */
const seatsOf = (entries: BoardEntries): string =>
  JSON.stringify([
    entriesOf(entries, 'act').map(({ id, mayUndo }) => [id, mayUndo]),
    entriesOf(entries, 'room').map(({ id, state, people }) => [id, state, people.map(({ accountId, isPinned }) => [accountId, isPinned]).toSorted()]),
    entriesOf(entries, 'lobby').map(({ accountId }) => accountId),
  ]);
