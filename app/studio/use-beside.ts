import { type RefObject, useLayoutEffect } from 'react';

/** From here on there is a margin beside the text; the same as in `studio.css`. */
const HAS_MARGIN = '(min-width: 68.75rem)';
const GAP_PX = 12;

/** Puts each line of a list, which names its place by `data-beside`, at the height of that place of the text, or below the line before it; where there is no margin they stand one after the other. */
export function useBeside(list: RefObject<HTMLUListElement | null>, lines: readonly unknown[]): void {
  useLayoutEffect(() => {
    const { current } = list;
    const main = document.querySelector('main');
    if (!current || !main) return;
    const wide = window.matchMedia(HAS_MARGIN);
    const place = () => {
      const begin = current.getBoundingClientRect().top;
      let free = 0;
      for (const line of current.children as HTMLCollectionOf<HTMLElement>) {
        line.style.removeProperty('margin-top');
        const beside = wide.matches && line.dataset.beside ? main.querySelector(line.dataset.beside) : null;
        const wanted = beside ? Math.max(free, beside.getBoundingClientRect().top - begin) : free;
        line.style.setProperty('margin-top', `${wanted - free}px`);
        free = wanted + line.offsetHeight + GAP_PX;
      }
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(main);
    wide.addEventListener('change', place);
    return () => {
      watch.disconnect();
      wide.removeEventListener('change', place);
    };
  }, [list, lines]);
}
