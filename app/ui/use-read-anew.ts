import { useFetchers, useRevalidator } from '@remix-run/react';
import { useEffect, useReducer, useRef } from 'react';

/**
 * Answers with what has the page read what it shows anew. While that is under way it is asked for once more afterwards: two at once would have the
 * router give up the first, which the browser then reports as an error of the page.
 */
export function useReadAnew(): () => void {
  const { revalidate, state } = useRevalidator();
  // What is done without leaving the page has it read anew by itself.
  const isBusy = useFetchers().some((fetcher) => fetcher.state !== 'idle');
  const [wanted, ask] = useReducer((count: number) => count + 1, 0);
  const asked = useRef(wanted);
  useEffect(() => {
    if (state !== 'idle' || isBusy || asked.current === wanted || !navigator.onLine) return;
    asked.current = wanted;
    revalidate();
  }, [wanted, state, isBusy, revalidate]);
  return ask;
}
