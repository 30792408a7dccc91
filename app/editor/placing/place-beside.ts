import { autoUpdate, computePosition, flip, type Placement, offset, type ReferenceElement, shift, size } from '@floating-ui/dom';

/** So far from the edges of what is seen, and from what it stands beside, in pixels. */
const EDGE = 8;
const GAP = 6;

/**
 * Keeps something beside a place while the page moves under it: on the other side where there is no room, within what is seen also
 * above an on-screen keyboard, and never over the place itself. It must be `position: fixed`. Answers with what stops that.
 */
export function placeBeside(place: ReferenceElement, floating: HTMLElement, placement: Placement): () => void {
  const move = async () => {
    const { x, y } = await computePosition(place, floating, {
      placement,
      strategy: 'fixed',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE }),
        shift({ padding: EDGE }),
        size({ padding: EDGE, apply: ({ availableHeight }) => floating.style.setProperty('--room', `${Math.max(availableHeight, 96)}px`) }),
      ],
    });
    Object.assign(floating.style, { left: `${x}px`, top: `${y}px` });
  };
  return autoUpdate(place, floating, () => void move());
}
