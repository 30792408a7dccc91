import { type RefObject, useEffect } from 'react';

/** Has a native `details` that lies over the page close by Escape, which gives the focus back, by a press or focus outside, and by following a link within. */
export function useClosingDetails(details: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isChoice = event.type === 'click' && event.target instanceof Element && event.target.closest('a') !== null;
      const isOutside = !(event instanceof KeyboardEvent) && event.target instanceof Node && !element.contains(event.target);
      if (isEscape) element.querySelector('summary')?.focus();
      if (isEscape || isChoice || isOutside) element.open = false;
    };
    const kinds = ['keydown', 'click', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, close);
    return () => kinds.forEach((kind) => document.removeEventListener(kind, close));
  }, [details]);
}
