/** How much of the window the bar above a text covers while it stays in sight, with what the page keeps above that, in pixels. */
export function barHeight(text: HTMLElement): number {
  const bar = text.closest('.notes-sheet')?.querySelector('.notes-bar');
  return bar ? bar.getBoundingClientRect().height + (Number.parseFloat(getComputedStyle(bar).top) || 0) : 0;
}
