/** How a choice at the foot of a page looks, the one taken told by weight and line. */
export const footPress =
  'min-h-8 text-xs text-ink-soft underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11 hover:text-ink ' +
  'aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:decoration-accent aria-pressed:decoration-2';
