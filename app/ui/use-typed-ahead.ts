import { useCallback, useEffect, useRef } from 'react';

/** What is typed after a field was asked for and before it is there, while its code still loads; the answer takes it, once. */
export function useTypedAhead(isAwaited: boolean, giveUp: () => void): () => string {
  const typed = useRef('');
  const latest = useRef(giveUp);

  useEffect(() => {
    latest.current = giveUp;
  });

  useEffect(() => {
    if (!isAwaited) return;
    typed.current = '';
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
      // Otherwise a space or Enter would press what has the focus meanwhile.
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') latest.current();
      else if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1);
      else if (event.key.length === 1) typed.current += event.key;
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isAwaited]);

  return useCallback(() => {
    const all = typed.current;
    typed.current = '';
    return all;
  }, []);
}
