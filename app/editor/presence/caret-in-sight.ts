
/** How much of the window, from below its bars, a caret that is followed may move in before the page scrolls. */
const LOWEST = 0.75;
/** Where in the window a caret comes to stand when the page has scrolled to it. */
const BROUGHT_TO = 0.4;

/** By how many pixels to scroll so that a caret is in sight; null while it is. Lengths are in pixels of the window. */
export function scrollNeeded(caret: { top: number; bottom: number }, window: { height: number; barBottom: number }): number | null {
  const isInSight = caret.top >= window.barBottom && caret.bottom <= window.height * LOWEST;
  return isInSight ? null : caret.top - Math.max(window.barBottom, window.height * BROUGHT_TO);
}

/** Room for the name above the caret. */
const NAME_HEIGHT = 24;

/** So many windows away the page jumps: on the way a long text would grow and shrink, and the caret be missed. */
const FAR_WINDOWS = 2;

/** Scrolls to a caret that is out of sight, at once where it is far or for who wants no motion; false where it is not drawn. */
export function bringIntoSight(text: HTMLElement, clientId: number): boolean {
  const caret = text.querySelector<HTMLElement>(`.caret[data-client="${clientId}"]`);
  if (!caret) return false;
  const bar = text.closest('.notes-sheet')?.querySelector('.notes-bar')?.getBoundingClientRect().bottom ?? 0;
  const { top, bottom } = caret.getBoundingClientRect();
  const height = window.visualViewport?.height ?? window.innerHeight;
  const needed = scrollNeeded({ top, bottom }, { height, barBottom: Math.max(0, bar) + NAME_HEIGHT });
  if (needed === null) return true;
  const isStill = Math.abs(needed) > FAR_WINDOWS * height || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: needed, behavior: isStill ? 'instant' : 'smooth' });
  return true;
}
