const base =
  'inline-flex items-center justify-center gap-2 rounded-md border font-sans font-semibold leading-none no-underline ' +
  'text-center transition-colors aria-disabled:opacity-60 disabled:opacity-60 print:hidden';

const variants = {
  default: 'border-line-strong bg-sheet text-ink hover:border-ink-faint hover:bg-sunken',
  primary: 'border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-accent-wash hover:text-accent',
  danger: 'border-bad bg-bad text-bad-ink hover:border-bad-strong hover:bg-bad-strong',
};

const sizes = {
  small: 'min-h-8 px-3 text-xs pointer-coarse:min-h-11',
  normal: 'min-h-10 px-4 text-s pointer-coarse:min-h-11',
  big: 'min-h-14 px-5 text-m',
};

export type ButtonLook = {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  /** Fills the line, as the one next step on a phone does. */
  isWide?: boolean;
};

/** The classes that buttons and links that look like buttons share. One primary button per view. */
export const buttonLook = ({ variant = 'default', size = 'normal', isWide = false }: ButtonLook): string =>
  `${base} ${variants[variant]} ${sizes[size]} ${isWide ? 'w-full' : 'whitespace-nowrap'}`;
