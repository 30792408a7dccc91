import { type RefObject, useLayoutEffect, useState } from 'react';
import { isTouch } from '../placing/is-touch.ts';

/** Widths in pixels, as toolbar.css has them. */
const BUTTON = { touch: 44, pointer: 36 };
const KIND_IN_WORDS = 132;
/** From so many pixels on the menu of kinds has words. */
const WIDE = 440;
const LINES_BETWEEN = 3 * 13;

export type Room = { buttons: number; isWide: boolean };

/** How many buttons have room in the bar beside its two menus. */
export function useRoom(bar: RefObject<HTMLElement>): Room {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const watching = new ResizeObserver(() => setWidth(element.clientWidth));
    watching.observe(element);
    return () => watching.disconnect();
  }, [bar]);
  const isWide = width >= WIDE;
  const button = isTouch() ? BUTTON.touch : BUTTON.pointer;
  const taken = (isWide ? KIND_IN_WORDS + LINES_BETWEEN : button) + button;
  return { buttons: Math.floor((width - taken) / button), isWide };
}
