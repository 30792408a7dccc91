import type { SignalKind } from '#domain/live/urgency.ts';
import type { IconName } from '#app/ui/icon.tsx';

type Tint = { /** Of the words of the signal. */ text: string; icon: IconName | null; /** Of the whole line. */ row: string; glance: string; /** Whether its button is bordered. */ isMarked: boolean };

const steady: Tint = { text: '', icon: null, row: 'shadow-none', glance: 'border-transparent', isMarked: false };
const noticed: Tint = { ...steady, text: 'text-warn', isMarked: true };

const tints: Record<SignalKind, Tint> = {
  help: { text: 'text-bad', icon: 'help', row: 'bg-bad-wash shadow-[inset_3px_0_0_var(--bad)]', glance: 'border-bad bg-bad-wash', isMarked: true },
  taken: { ...steady, text: 'text-accent', icon: 'check' },
  silent: { text: 'text-warn', icon: 'quiet', row: 'bg-warn-wash shadow-[inset_3px_0_0_var(--warn)]', glance: 'border-warn bg-warn-wash', isMarked: true },
  empty: { ...noticed, icon: 'people' },
  reported: { ...noticed, icon: 'warning' },
  blank: { ...noticed, icon: 'ring' },
  closing: { ...steady, text: 'text-warn', icon: 'clock' },
  work: steady,
  planned: steady,
  closed: { ...steady, icon: 'lock' },
};

/** How a signal looks: always colour with icon and words; red wash where help is asked, amber where it is silent. */
export const tintOf = (kind: SignalKind): Tint => tints[kind];
