import { useRevalidator } from '@remix-run/react';
import { useEffect, useReducer, useRef } from 'react';

/**
 * Answers with what has the page read what it shows anew. While that is under way it is asked for once more afterwards: two at once would have the
 * router give up the first, which the browser then reports as an error of the page.
 */
export function useReadAnew(): () => void {
  const { revalidate, state } = useRevalidator();
  const [wanted, ask] = useReducer((count: number) => count + 1, 0);
  const asked = useRef(wanted);
  useEffect(() => {
    if (state !== 'idle' || asked.current === wanted) return;
    asked.current = wanted;
    revalidate();
  }, [wanted, state, revalidate]);
  return ask;
}
