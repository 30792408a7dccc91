import type { ReactNode } from 'react';
import { useGiving } from './giving-context.ts';
import { GivingLink } from './giving-link.tsx';
import { aboutLink } from './giving-links.ts';

const looks = {
  open: 'bg-accent-wash border-b-2 border-accent',
  begun: 'border-b-2 border-dashed border-accent',
  own: 'border-b-2 border-good',
  others: 'border-b-2 border-dotted border-ink-faint',
  none: 'border-b-2 border-transparent',
};

type Props = { place: string; quote: string | null; children: ReactNode; className?: string };

/** Words about which something can be said: a press, or Enter, opens the form beside them. Marked where something was said: a line for oneself, dashes where one began and has not given it, dots and a count for others. */
export function Pressable({ place, quote, children, className = '' }: Props) {
  const { view, isOpen, open, isAll, begun } = useGiving();
  const isHere = (at: { place: string; quote: string | null }) => at.place === place && at.quote === quote;
  const count = view.counts.find(isHere)?.count ?? 0;
  const isBeingSaid = isOpen && open !== null && isHere(open);
  const isBegun = isOpen && begun.some((each) => 'place' in each && isHere(each));
  const look = `box-decoration-clone text-inherit no-underline ${looks[isBeingSaid ? 'open' : isBegun ? 'begun' : view.own.some(isHere) ? 'own' : count > 0 ? 'others' : 'none']} ${className}`;
  const marks = count > 0 && (
    <sup className="ml-0.5 font-sans text-[11px] font-bold text-ink-soft">
      <span className="sr-only"> remarks by others: </span>
      {count}
    </sup>
  );
  const begunMark = isBegun && !isBeingSaid && <span className="sr-only"> begun, not given yet</span>;
  if (!isOpen)
    return (
      <span className={look}>
        {children}
        {marks}
      </span>
    );
  return (
    <GivingLink to={aboutLink(place, quote, isAll)} data-say className={`${look} hover:bg-accent-wash`} aria-current={isBeingSaid ? 'true' : undefined}>
      {children}
      {begunMark}
      {marks}
    </GivingLink>
  );
}
