import { useId } from 'react';
import type { Disposition } from '#domain/feedback/disposition.ts';
import { dispositionOrder } from '#domain/feedback/ledger-figures.ts';
import { t } from '#domain/words/t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { dispositionLook } from './disposition-look.tsx';

type Props = { counts: Record<Disposition, number>; className?: string };

/** Shares of a whole as one bar; a picture of numbers that stand beside it. */
export function DispositionBar({ counts, className = 'h-3.5' }: Props) {
  const hatch = useId();
  const shown = dispositionOrder.filter((each) => counts[each] > 0);
  const total = shown.reduce((sum, each) => sum + counts[each], 0);
  const startOf = (disposition: Disposition): number => shown.slice(0, shown.indexOf(disposition)).reduce((sum, each) => sum + counts[each], 0);
  const percent = (count: number): string => `${(100 * count) / total}%`;
  return (
    <svg aria-hidden className={`w-full ${className}`}>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="6" className="fill-warn" />
      </pattern>
      {shown.map((each) => (
        <svg key={each} x={percent(startOf(each))} width={percent(counts[each])} height="100%">
          <rect x="1" y="0.5" width="100%" height="100%" rx="2" fill={each === 'open' ? `url(#${hatch})` : undefined} className={`ledger-bar-part ${each === 'open' ? 'stroke-warn' : dispositionLook[each].fill}`} />
        </svg>
      ))}
    </svg>
  );
}

/** All of them, in their order; that remarks were taken back only where some were. */
export const shownDispositions = (counts: Record<Disposition, number>): Disposition[] => dispositionOrder.filter((each) => each !== 'taken-back' || counts[each] > 0);

const words: Record<Disposition, string> = { accepted: t`accepted`, changed: t`changed, done another way`, declined: t`declined, with a reason`, 'taken-back': t`taken back by who gave it`, open: t`open` };

/** What the bar shows, in numbers and words. */
export const DispositionKey = ({ counts }: Props) => (
  <ul aria-label="What became of them" className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-s">
    {shownDispositions(counts).map((each) => (
      <li key={each} className="inline-flex items-center gap-1.5">
        <Icon name={dispositionLook[each].icon} size="small" className={dispositionLook[each].text} />
        <b className="tabular-nums">{counts[each]}</b> {words[each]}
      </li>
    ))}
  </ul>
);
