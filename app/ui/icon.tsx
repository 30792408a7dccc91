import type { IconName } from './icon-names.ts';
import { iconAddress } from './icon-address.ts';

export type { IconName } from './icon-names.ts';

const sizes = { small: 'size-4', normal: 'size-4.5', large: 'size-5.5' };

type Props = { name: IconName; size?: keyof typeof sizes; className?: string; /** Only when no word stands beside it. */ label?: string };

/** A stroke icon in the colour of the text around it; silent for screen readers unless it has a label. */
export function Icon({ name, size = 'normal', className = '', label }: Props) {
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${sizes[size]} ${className}`}
      {...spoken}
    >
      <use href={iconAddress(name)} />
    </svg>
  );
}
