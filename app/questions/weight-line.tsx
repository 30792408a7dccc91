const WIDTH = 120;
const HEIGHT = 32;
const MARGIN = 4;

type Props = { curve: readonly number[]; /** The highest value of all curves that stand together, so that they compare. */ highest: number };

/** The weight of a question over the last weeks as a small line; the words beside it say the same. */
export function WeightLine({ curve, highest }: Props) {
  const last = Math.max(1, curve.length - 1);
  const x = (week: number) => Math.round((week / last) * (WIDTH - MARGIN));
  const y = (people: number) => Math.round((HEIGHT - MARGIN - (people / Math.max(1, highest)) * (HEIGHT - 2 * MARGIN)) * 10) / 10;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden className="h-8 w-24 overflow-visible md:w-30">
      <path d={`M${curve.map((people, week) => `${x(week)} ${y(people)}`).join(' ')}`} className="fill-none stroke-ink-faint" strokeWidth="1.5" />
      <circle cx={x(last)} cy={y(curve.at(-1) ?? 0)} r="3.5" className="fill-accent" />
    </svg>
  );
}
