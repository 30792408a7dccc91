import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** Which source is open beside its passage: the place of the passage and the number of the source. */
export type OpenedAt = { place: number; number: number };
type OpenSource = { opened: OpenedAt | null; toggle: (at: OpenedAt, mark: HTMLElement) => void; close: () => void };

export const OpenSourceContext = createContext<OpenSource>({ opened: null, toggle: () => undefined, close: () => undefined });
export const useOpenSource = (): OpenSource => useContext(OpenSourceContext);

/** One source at a time; closed by its mark, its button or Escape, which lead back to the mark. */
export function useOneSource(): OpenSource {
  const [opened, setOpened] = useState<OpenedAt | null>(null);
  const lastMark = useRef<HTMLElement | null>(null);
  const toggle = useCallback((at: OpenedAt, mark: HTMLElement) => {
    lastMark.current = mark;
    setOpened((before) => (before?.place === at.place && before.number === at.number ? null : at));
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    lastMark.current?.focus();
  }, []);
  useEffect(() => {
    if (opened === null) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [opened, close]);
  return useMemo(() => ({ opened, toggle, close }), [opened, toggle, close]);
}
