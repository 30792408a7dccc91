import { useId } from 'react';
import { perspectiveOf, type Perspective, type PerspectiveKey } from '#domain/perspective.ts';
import { ringPlaces } from '#domain/ring-places.ts';
import { t } from '#domain/words/t.ts';
import { attendanceInWords, totalOf, type Attendance } from './attendance.ts';
import { perspectiveColour, perspectiveIcons, perspectiveShapes } from './perspective-drawings.tsx';

const sizes = { small: 104, medium: 132, large: 180, huge: 260 };
const SMALLEST_ICON_PX = 12;

type Props = {
  attendance: Attendance;
  size?: keyof typeof sizes;
  /** "at the table", "at the summit": completes "12 people ...". */
  place?: string;
  className?: string;
};

const symbolOf = (id: string, key: PerspectiveKey, asShape: boolean) =>
  asShape ? (
    <symbol key={key} id={`${id}-${key}`} viewBox="0 0 14 14" fill="currentColor">
      {perspectiveShapes[key as Perspective]}
    </symbol>
  ) : (
    <symbol key={key} id={`${id}-${key}`} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
      {perspectiveIcons[key]}
    </symbol>
  );

/** Who is there: the perspectives' marks around a circle with the count. A legend in words stands near it. */
export function TheTable({ attendance, size = 'medium', place = t`at the table`, className = '' }: Props) {
  const id = useId();
  const total = totalOf(attendance);
  const { extent, innerRadius, markSize, places } = ringPlaces(total);
  const middle = extent / 2;
  const pixels = sizes[size];
  const asShape = (markSize * pixels) / extent < SMALLEST_ICON_PX;
  const drawn = asShape ? attendance.map(({ key, count }) => ({ key: perspectiveOf(key), count })) : attendance;
  const seated = drawn.flatMap(({ key, count }) => Array.from({ length: count }, () => key));

  return (
    <svg viewBox={`0 0 ${extent} ${extent}`} width={pixels} height={pixels} role="img" aria-label={attendanceInWords(attendance, place)} className={`block shrink-0 ${className}`}>
      <defs>{[...new Set(seated)].map((key) => symbolOf(id, key, asShape))}</defs>
      <circle cx={middle} cy={middle} r={innerRadius} className="fill-sunken stroke-line-strong" strokeDasharray={total === 0 ? '3 4' : undefined} />
      <text x={middle} y={middle + (total > 16 ? 11 : 9)} textAnchor="middle" fontSize={total > 16 ? 32 : 26} className="fill-ink font-serif font-semibold">
        {total}
      </text>
      {places.map(({ x, y }, seat) => {
        const key = seated[seat];
        return key && (
          <use
            key={`${x} ${y}`}
            href={`#${id}-${key}`}
            x={x - markSize / 2}
            y={y - markSize / 2}
            width={markSize}
            height={markSize}
            className={perspectiveColour[perspectiveOf(key)]}
          />
        );
      })}
    </svg>
  );
}
