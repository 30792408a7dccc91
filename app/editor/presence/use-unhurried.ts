import { useEffect, useRef, useState } from 'react';

/** Words that change often, as a reader can follow them: what stands there stands for a while before anything else does. */
export function useUnhurried(words: string, holdMs: number): string {
  const [shown, setShown] = useState(words);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    if (words === shown) return;
    const waiting = setTimeout(
      () => {
        changedAt.current = performance.now();
        setShown(words);
      },
      Math.max(0, changedAt.current + holdMs - performance.now()),
    );
    return () => clearTimeout(waiting);
  }, [words, shown, holdMs]);
  return shown;
}
