/** So near to the border of the window it moves along, by so much each time that the pointer does. */
const BORDER_PX = 56;
const STEP_PX = 24;

/**
 * Follows a pointer that was pressed on the handle of an entry until it is let go, and shows where the entry would stand. `dropped` gets its index among the
 * entries as they are drawn; Escape, a pointer that is lost, and letting go where it stood end without it.
 */
export function dragEntry(pressed: PointerEvent, dropped: (index: number) => void): void {
  const handle = pressed.currentTarget;
  const entry = handle instanceof HTMLElement ? handle.closest<HTMLElement>('.studio-entry') : null;
  if (!(handle instanceof HTMLElement) || !entry || pressed.button !== 0) return;
  const others = entriesBeside(entry);
  const end = new AbortController();
  const { signal } = end;
  let index: number | null = null;
  handle.setPointerCapture(pressed.pointerId);
  handle.addEventListener('pointermove', follow, { signal });
  handle.addEventListener('pointerup', () => finish(index), { signal });
  handle.addEventListener('lostpointercapture', () => finish(null), { signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && finish(null), { signal });

  function follow({ clientX, clientY }: PointerEvent): void {
    entry?.toggleAttribute('data-dragged', true);
    if (clientY < BORDER_PX) scrollBy(0, -STEP_PX);
    if (clientY > innerHeight - BORDER_PX) scrollBy(0, STEP_PX);
    index = indexAt(others, clientX, clientY);
    show(index);
  }

  function show(at: number | null): void {
    others.forEach((other, place) => {
      if (at === place) other.dataset.drop = 'before';
      else if (at === others.length && place === at - 1) other.dataset.drop = 'after';
      else delete other.dataset.drop;
    });
  }

  function finish(at: number | null): void {
    end.abort();
    show(null);
    entry?.removeAttribute('data-dragged');
    if (at !== null) dropped(at);
  }
}

/** The other entries of its list, in the order in which they are drawn. */
const entriesBeside = (entry: HTMLElement): HTMLElement[] =>
  [...(entry.parentElement?.children ?? [])].filter((child): child is HTMLElement => child instanceof HTMLElement && child !== entry && child.classList.contains('studio-entry')).sort((one, other) => Number(one.style.order) - Number(other.style.order));

/** Before how many the pointer is: of entries below each other by their middles, of those in a line by the line first. */
function indexAt(entries: readonly HTMLElement[], x: number, y: number): number {
  const boxes = entries.map((entry) => entry.getBoundingClientRect());
  const areInLine = boxes.some(({ top }, place) => Math.abs(top - (boxes[place + 1]?.top ?? Infinity)) < 1);
  const found = boxes.findIndex((box) => (areInLine ? y < box.top || (y < box.bottom && x < box.left + box.width / 2) : y < box.top + box.height / 2));
  return found === -1 ? boxes.length : found;
}
