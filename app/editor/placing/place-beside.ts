import { autoUpdate, computePosition, flip, type Padding, type Placement, offset, type ReferenceElement, shift, size } from '@floating-ui/dom';

/** So far from the edges of what is seen, and from what it stands beside, in pixels. */
const EDGE = 8;
const GAP = 6;

type Ways = { /** How much of what is seen is covered at each edge. */ padding?: () => Padding; isAcross?: boolean; /** Tells of moves that the page does not; answers with what stops that. */ watch?: (moved: () => void) => () => void };

/**
 * Keeps something beside a place while the page moves under it: on the other side where there is no room, within what is seen also
 * above an on-screen keyboard, and never over the place itself unless it may stand across. It must be `position: fixed`. Answers
 * with what stops that.
 */
export function placeBeside(place: ReferenceElement, floating: HTMLElement, placement: Placement, { padding: asked = () => EDGE, isAcross = false, watch }: Ways = {}): () => void {
  const move = async () => {
    const padding = asked();
    const { x, y } = await computePosition(place, floating, {
      placement,
      strategy: 'fixed',
      middleware: [
        offset(GAP),
        flip({ padding }),
        shift({ padding, crossAxis: isAcross }),
        size({ padding, apply: ({ availableHeight }) => floating.style.setProperty('--room', `${Math.max(availableHeight, 96)}px`) }),
      ],
    });
    Object.assign(floating.style, { left: `${x}px`, top: `${y}px` });
  };
  const moved = () => void move();
  const ends = [autoUpdate(place, floating, moved), watch?.(moved)];
  return () => ends.forEach((end) => end?.());
}
