/** The look of a table of counts: its cells, and what stands above their columns. */
export const cell = 'border-b border-line px-2 py-2 text-right tabular-nums';
export const head = 'border-b border-line-strong px-2 pb-2 text-right text-xs font-normal text-ink-soft';
