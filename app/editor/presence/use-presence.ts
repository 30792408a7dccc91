import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Writing } from '../writing.ts';
import { caretPlaces } from './caret-places.ts';
import { headingAbove } from './heading-above.ts';
import { createPresence, type Here, type Presence } from './presence.ts';

/** Who has the text open, for as long as the page has. */
export function useOpenPresence({ editor, connection, ydoc, writer: { person, name, perspective } }: Writing): Presence {
  const presence = useMemo(() => {
    const found = new Map<number, string | null>();
    const findHeadings = () => {
      if (editor.isDestroyed) return () => null;
      const { state } = editor;
      for (const [clientId, position] of caretPlaces(state)) found.set(clientId, headingAbove(state.doc, position));
      // While blocks are moved about no carets are drawn; they are where they were.
      return (clientId: number) => found.get(clientId) ?? null;
    };
    return createPresence({ connection, ydoc, you: { person, name, perspective }, findHeadings });
  }, [editor, connection, ydoc, person, name, perspective]);
  useEffect(() => presence.open(), [presence]);
  return presence;
}

export type Following = {
  /** Whom the page follows, null while it follows nobody. */
  person: string | null;
  follow: (person: string) => void;
  /** Scrolls once to where somebody's caret stands. */
  goTo: (clientId: number, isByKeyboard: boolean) => void;
};

type PresenceHere = { presence: Presence; following: Following };
const PresenceContext = createContext<PresenceHere | null>(null);
export const PresenceContextProvider = PresenceContext.Provider;

export function usePresence(): PresenceHere & Here {
  const around = useContext(PresenceContext);
  if (around === null) throw new Error('This part belongs around an open text.');
  const { presence } = around;
  return { ...around, ...useSyncExternalStore(presence.watch, presence.here, presence.here) };
}
