import { perspectives, type PerspectiveKey } from '#domain/perspective.ts';
import { type Attendance, isUntold } from './attendance.ts';
import { PerspectiveMark } from './perspective-mark.tsx';

type Props = { attendance: Attendance; drawing?: 'icon' | 'shape'; isCentred?: boolean; className?: string };

/** "4 teachers, 2 coaches" with their marks: the words that belong to every table and chart; nothing where no perspective is told. */
export const PerspectiveLegend = ({ attendance, drawing, isCentred = false, className = '' }: Props) =>
  !isUntold(attendance) && (
    <ul className={`flex flex-wrap gap-x-3 gap-y-0.5 ${isCentred ? 'justify-center' : ''} ${className}`}>
      {attendance.map(({ key, count }) => (
        <li key={key}>
          <PerspectiveMark of={key} count={count} drawing={drawing} />
        </li>
      ))}
    </ul>
  );

/** Perspectives without numbers, such as those a round asks: "Teacher, Coach". */
export const PerspectiveList = ({ of, className = '' }: { of: readonly PerspectiveKey[]; className?: string }) => (
  <ul className={`flex flex-wrap gap-x-3 gap-y-0.5 ${className}`}>
    {of.map((key) => (
      <li key={key}>
        <PerspectiveMark of={key} />
      </li>
    ))}
  </ul>
);

/** What the small shapes mean, under a dense table. */
export const ShapeLegend = ({ hasOutline = false, className = '' }: { hasOutline?: boolean; className?: string }) => (
  <div className={`flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft ${className}`}>
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {perspectives.map((perspective) => (
        <li key={perspective}>
          <PerspectiveMark of={perspective} drawing="shape" />
        </li>
      ))}
    </ul>
    {hasOutline && <p>Outline: seated, not here yet</p>}
  </div>
);
