/** Fewer words than this do not fill the picture: a room that writes two words does not look like one that writes fifty. */
const FULL_AT = 24;
const [WIDE, HIGH, FLOOR] = [78, 18, 23];

type Props = { /** Words added in each of the last minutes, the oldest first; null while nobody has looked. */ perMinute: readonly number[] | null; colour: string; className?: string };

/** How many words a minute are written, with the last ten minutes as a line. */
export function Pace({ perMinute, colour, className = '' }: Props) {
  const last = perMinute?.at(-1) ?? null;
  return (
    <div className={`flex items-center gap-2 ${className}`}>
      <p className="min-w-[2ch] text-right font-semibold tabular-nums max-[56.25rem]:text-left">
        {last ?? '–'}
        <span className="sr-only"> words a minute</span>
      </p>
      {perMinute && perMinute.length > 1 && <Line values={perMinute} colour={colour} />}
      <span aria-hidden="true" className="text-xs text-ink-soft min-[56.25rem]:hidden max-[30rem]:hidden">
        words a minute
      </span>
    </div>
  );
}

function Line({ values, colour }: { values: readonly number[]; colour: string }) {
  const most = Math.max(FULL_AT, ...values);
  const points = values.map((value, place) => [1 + (WIDE * place) / (values.length - 1), FLOOR - (HIGH * value) / most] as const);
  const [x, y] = points.at(-1) ?? [1, FLOOR];
  return (
    <svg viewBox="0 0 84 26" width="84" height="26" aria-hidden="true" className={`max-w-full ${colour}`}>
      <path d="M1 23.5h78" stroke="var(--line-strong)" />
      <polyline points={points.map(([across, down]) => `${across.toFixed(1)},${down.toFixed(1)}`).join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x} cy={y} r="2.5" fill="currentColor" />
    </svg>
  );
}
