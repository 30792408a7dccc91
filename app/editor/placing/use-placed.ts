import type { Placement, ReferenceElement } from '@floating-ui/dom';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './place-beside.ts';

/** What is drawn with this ref stands beside the place, which stays the same object while it does not change. */
export function usePlaced<E extends HTMLElement>(place: ReferenceElement | null, placement: Placement): RefObject<E> {
  const floating = useRef<E>(null);
  useLayoutEffect(() => {
    if (place && floating.current) return placeBeside(place, floating.current, placement);
    return undefined;
  }, [place, placement]);
  return floating;
}
