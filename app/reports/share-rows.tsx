import type { ReactNode } from 'react';
import type { Perspective } from '#domain/perspective.ts';
import { wilsonInterval } from '#domain/report/wilson-interval.ts';
import { perspectiveColour } from '#app/perspectives/perspective-drawings.tsx';

const percent = (count: number, votes: number): string => `${Math.round((100 * count) / votes)} %`;
const place = (share: number): string => `${(100 * share).toFixed(2)}%`;

type Share = { label: ReactNode; count: number; votes: number; tone: Perspective | 'accent' };

/** A share as a dot on its 95 % interval, in per cent and in counts. */
export function ShareRow({ label, count, votes, tone }: Share) {
  const { from, at, to } = wilsonInterval(count, votes);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="track">
        <span className="sr-only">
          {place(from).replace(/\..*/, '')} to {place(to).replace(/\..*/, '')} %
        </span>
        <svg aria-hidden="true" className={tone === 'accent' ? 'text-accent' : perspectiveColour[tone]}>
          <line x1="0" x2="100%" y1="8" y2="8" className="ground" />
          <line x1={place(from)} x2={place(to)} y1="8" y2="8" className="interval" />
          <circle cx={place(at)} cy="8" r="6" />
        </svg>
      </td>
      <td className="share">{percent(count, votes)}</td>
      <td className="of">
        {count} of {votes}
      </td>
    </tr>
  );
}

/** A count as a bar against the largest. */
export const BarRow = ({ label, count, most }: { label: string; count: number; most: number }) => (
  <tr>
    <th scope="row">{label}</th>
    <td className="track">
      <svg aria-hidden="true" className="text-accent">
        <rect x="0" y="3" height="10" width={place(count / most)} />
      </svg>
    </td>
    <td className="share">{count}</td>
  </tr>
);

export const NotShownRow = ({ label }: { label: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td colSpan={3} className="not-shown">
      Not shown: fewer than five people voted
    </td>
  </tr>
);

/** Under shares: where nothing, half and all are. */
export const ShareAxis = () => (
  <tfoot aria-hidden>
    <tr>
      <td />
      <td className="axis">
        <span>
          <span>0 %</span>
          <span>50 %</span>
          <span>100 %</span>
        </span>
      </td>
      <td colSpan={2} />
    </tr>
  </tfoot>
);
