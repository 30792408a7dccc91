import { useEffect, useState } from 'react';

/** So long must "saved", or "kept on this device", have held before it is shown. */
const HOLD_MS = 800;

/**
 * What the page shows of something that settles and stirs: while somebody types, each letter is saved on its own, and a
 * line that flips at each of them is not read.
 */
export function useSteady<State>(state: State, settled: State, stirred: State): State {
  const isSettled = state === settled;
  const [hasHeld, setHasHeld] = useState(isSettled);
  useEffect(() => {
    if (!isSettled) return;
    const holding = setTimeout(() => setHasHeld(true), HOLD_MS);
    return () => {
      clearTimeout(holding);
      setHasHeld(false);
    };
  }, [isSettled]);
  return isSettled && !hasHeld ? stirred : state;
}
