import type { IconName } from './icon.tsx';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** A tone is always colour, icon and words together. */
export const toneLook: Record<Tone, { icon: IconName; text: string; wash: string; rule: string }> = {
  plain: { icon: 'hint', text: 'text-accent', wash: 'bg-accent-wash', rule: 'border-accent' },
  good: { icon: 'check', text: 'text-good', wash: 'bg-good-wash', rule: 'border-good' },
  warn: { icon: 'warning', text: 'text-warn', wash: 'bg-warn-wash', rule: 'border-warn' },
  bad: { icon: 'warning', text: 'text-bad', wash: 'bg-bad-wash', rule: 'border-bad' },
};
