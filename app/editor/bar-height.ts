/** How much of the window the bar above a text covers while it stays in sight, in pixels. */
export const barHeight = (text: HTMLElement): number => text.closest('.notes-sheet')?.querySelector('.notes-bar')?.getBoundingClientRect().height ?? 0;
