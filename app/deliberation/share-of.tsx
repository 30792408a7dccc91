import type { Tally } from '#domain/opinion-map/tally.ts';
import { wilsonInterval } from '#domain/report/wilson-interval.ts';
import { percent } from './map-words.ts';

const place = (share: number): string => `${(100 * share).toFixed(1)}%`;
const whole = (share: number): number => Math.round(100 * share);

/** How many of those who saw a statement agreed: per cent, a bar with the 95 % interval, and counts. Null: too few to be told apart. */
export function ShareOf({ tally }: { tally: Tally | null }) {
  if (tally === null) return <span className="text-xs text-ink-soft">Not shown: fewer than five</span>;
  if (tally.seen === 0) return <span className="text-xs text-ink-soft">Nobody saw it</span>;
  const { from, at, to } = wilsonInterval(tally.agrees, tally.seen);
  return (
    <span className="inline-block tabular-nums">
      <b>{percent(at)}</b>
      <svg aria-hidden width="92" height="8" className="my-1 block">
        <rect y="1" height="6" width="100%" className="fill-line" />
        <rect y="1" height="6" width={place(at)} className="fill-ink-faint" />
        <line x1={place(from)} x2={place(to)} y1="4" y2="4" strokeWidth="2" className="stroke-ink" />
      </svg>
      <span className="text-xs whitespace-nowrap text-ink-soft">
        {tally.agrees} of {tally.seen} · {whole(from)} to {whole(to)}
      </span>
    </span>
  );
}
