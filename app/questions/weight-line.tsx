const WIDTH = 118;
const HEIGHT = 32;
const TOP = 4;
const BOTTOM = 29;

type Props = { /** How many people stood behind the question at the end of each week, oldest first. */ curve: readonly number[]; className?: string };

/** How a question's weight grew, as a line that ends in a point. The figures stand beside it in words, so it is silent. */
export function WeightLine({ curve, className = 'w-24 md:w-30' }: Props) {
  const highest = Math.max(1, ...curve);
  const step = WIDTH / Math.max(1, curve.length - 1);
  const points = curve.map((people, week) => ({ x: Math.round(week * step), y: Math.round((BOTTOM - (people / highest) * (BOTTOM - TOP)) * 10) / 10 }));
  const last = points.at(-1) ?? { x: WIDTH, y: BOTTOM };
  return (
    <svg viewBox={`0 0 ${WIDTH + 4} ${HEIGHT}`} aria-hidden className={`h-8 overflow-visible ${className}`}>
      <path d={`M${points.map(({ x, y }) => `${x} ${y}`).join(' ')}`} fill="none" strokeWidth="1.5" className="stroke-ink-faint" />
      <circle cx={last.x} cy={last.y} r="3.5" className="fill-accent" />
    </svg>
  );
}
