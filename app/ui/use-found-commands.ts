import { useEffect, useState } from 'react';
import type { FoundCommands } from './command.ts';

/** Who types fast asks once, when they pause. */
const PAUSE_MS = 140;
const LEAST_LETTERS = 2;

type Answer = FoundCommands & { words: string };

/** What the address finds by what is typed. A later word ends the question before it, and what was found stays until the next is there. */
export function useFoundCommands(address: string | undefined, typed: string): { found: FoundCommands | null; isAsking: boolean } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const words = typed.trim();
  const isAsked = address !== undefined && words.length >= LEAST_LETTERS;

  useEffect(() => {
    if (!isAsked) return;
    const asking = new AbortController();
    const ask = async () => {
      const response = await fetch(`${address}?${new URLSearchParams({ words })}`, { signal: asking.signal, headers: { Accept: 'application/json' } });
      if (response.ok) setAnswer({ ...((await response.json()) as FoundCommands), words });
    };
    // A question that is ended, or a lost line: the places that are known stay.
    const pause = setTimeout(() => void ask().catch(() => undefined), PAUSE_MS);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [address, isAsked, words]);

  return { found: isAsked ? answer : null, isAsking: isAsked && answer?.words !== words };
}
