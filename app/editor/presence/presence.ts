import type { Doc } from 'yjs';
import type { DocumentConnection } from '../document-connection.ts';
import { nextRestMs, peopleHere, type PersonHere, readsTheSame, type Tab } from './people-here.ts';
import { TabsHere } from './tabs-here.ts';

/** Who is here is looked at no more often, however many move; never for a key press of one's own. */
export const LOOK_MS = 250;

export type Here = { people: readonly PersonHere[]; /** False while the line is lost: nobody knows then. */ isKnown: boolean };
export type Presence = {
  here: () => Here;
  /** Calls when who is here, or what they do, has changed. */
  watch: (changed: () => void) => () => void;
  /** Begins to follow; answers with what ends it. */
  open: () => () => void;
};

type Given = {
  connection: Pick<DocumentConnection, 'provider' | 'known' | 'watch'>;
  ydoc: Doc;
  you: Pick<PersonHere, 'person' | 'name' | 'perspective'>;
  /** Looks up under which headings carets stand; asked once for each look. */
  findHeadings: () => (clientId: number) => string | null;
};

export function createPresence({ connection, ydoc, you, findHeadings }: Given): Presence {
  const watchers = new Set<() => void>();
  const places = new Map<string, number>();
  let looking: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const isLive = () => connection.known().isConnected && connection.known().isSynced;
  let here: Here = { people: peopleHere({ tabs: [], you, nowMs: 0, headingOf: () => null }), isKnown: isLive() };

  /** Who comes goes below those who are here, and who comes back to their place, so that no row moves under a pointer. */
  function inOrder(tabs: readonly Tab[]): Tab[] {
    const arrived = tabs.filter(({ person }) => !places.has(person)).toSorted((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
    for (const { person } of arrived) if (!places.has(person)) places.set(person, places.size);
    return tabs.toSorted((one, other) => (places.get(one.person) ?? 0) - (places.get(other.person) ?? 0));
  }

  const tabsHere = new TabsHere(connection.provider.awareness, ydoc, () => {
    looking ??= setTimeout(look, LOOK_MS);
  });

  function look(): void {
    looking = undefined;
    clearTimeout(resting);
    const nowMs = Date.now();
    const tabs = inOrder(tabsHere.all());
    const now = { people: peopleHere({ tabs, you, nowMs, headingOf: findHeadings() }), isKnown: isLive() };
    const rest = nextRestMs(tabs, nowMs);
    if (rest !== null) resting = setTimeout(look, rest - nowMs);
    if (now.isKnown !== here.isKnown || !readsTheSame(here.people, now.people)) {
      here = now;
      for (const changed of watchers) changed();
    }
  }

  return {
    here: () => here,
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    open: () => {
      const ends = [
        tabsHere.follow(),
        connection.watch(() => {
          if (isLive() === here.isKnown) return;
          if (!isLive()) tabsHere.forget();
          look();
        }),
      ];
      look();
      return () => {
        for (const end of ends) end();
        clearTimeout(looking);
        clearTimeout(resting);
        looking = undefined;
      };
    },
  };
}
