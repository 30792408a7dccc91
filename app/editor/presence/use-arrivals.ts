import { useEffect, useState } from 'react';
import { arrivalWords } from './presence-words.ts';
import type { Presence } from './presence.ts';

/** Who comes and goes within this is said in one go, and whoever only loads the page again is not spoken of. */
const GATHER_MS = 4_000;
/** Whoever is seen so soon after this page came was there before it. */
const THERE_BEFORE_MS = 1_000;

/** What a screen reader hears of who came and who left since; nothing of those who were there when this page came. */
export function useArrivals(presence: Presence): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    let told: ReadonlyMap<string, string> | null = null;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      gathering = undefined;
      const { people, isKnown } = presence.here();
      const now = new Map(people.map(({ person, name }) => [person, name]));
      if (told && isKnown) {
        const said = arrivalWords(told, now);
        if (said !== '') setWords(said);
      }
      // After a lost line it begins anew: who is still there did not come in.
      told = isKnown ? now : null;
    };
    const changed = () => {
      if (!presence.here().isKnown) told = null;
      gathering ??= setTimeout(look, told === null ? THERE_BEFORE_MS : GATHER_MS);
    };
    changed();
    const end = presence.watch(changed);
    return () => {
      end();
      clearTimeout(gathering);
    };
  }, [presence]);
  // The same words may be true again, and are heard only if they were gone meanwhile.
  useEffect(() => {
    const gone = setTimeout(setWords, GATHER_MS - 500, '');
    return () => clearTimeout(gone);
  }, [words]);
  return words;
}
