import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useReducer, useRef } from 'react';
import { reachesServer } from './reaches-server.ts';

/**
 * Answers with what has the page read what it shows anew; nothing is read while the server cannot be reached, when the page would give way to one that
 * says so. While that is under way it is asked for once more afterwards: two at once would have the router give up the first and begin again, for as long
 * as more is wanted.
 */
export function useReadAnew(): () => void {
  const { revalidate, state } = useRevalidator();
  // What is done without leaving the page has it read anew by itself.
  const isFetching = useFetchers().some((fetcher) => fetcher.state !== 'idle');
  const isBusy = useNavigation().state !== 'idle' || isFetching;
  const isFree = useRef(true);
  const [wanted, ask] = useReducer((count: number) => count + 1, 0);
  const asked = useRef(wanted);
  const isReaching = useRef(false);
  useEffect(() => {
    isFree.current = state === 'idle' && !isBusy;
    if (state !== 'idle' || isBusy || isReaching.current || asked.current === wanted || !navigator.onLine) return;
    asked.current = wanted;
    isReaching.current = true;
    void reachesServer().then((isThere) => {
      isReaching.current = false;
      // Whatever began meanwhile reads the page anew by itself.
      if (isThere && isFree.current) revalidate();
    });
  }, [wanted, state, isBusy, revalidate]);
  return ask;
}
