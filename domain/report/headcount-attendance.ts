import type { KeptOfBundle } from '../bundle/kept-of-bundle.ts';
import type { PerspectiveKey } from '../perspective.ts';
import type { Headcount } from './published-report.ts';
import { type Counts, countsOf, headcountOf } from './shown-as.ts';

type Counted = { key: PerspectiveKey; count: number };
type Attendance = Counted[];

/** Who took part in a summit: as these people of it are counted, or as the bundle said in which it came (`kept`). */
export const headcountOfSummit = (kept: Pick<KeptOfBundle, 'attendance'> | null, people: readonly Counted[]): Headcount => kept?.attendance ?? headcountOf(countsOf(people));

/** A published headcount as who is drawn around the table: perspectives that are too small to be told are among the others. */
export function attendanceOfHeadcount({ lines }: Headcount): Attendance {
  const counts = new Map<PerspectiveKey, number>();
  for (const { key, count } of lines) counts.set(key ?? 'other', (counts.get(key ?? 'other') ?? 0) + count);
  return [...counts].map(([key, count]) => ({ key, count }));
}

/** The same as the public is told it: everybody of fewer than three is among the others, too. */
export const toldHeadcount = (headcount: Headcount): Attendance => (headcount.total > 0 && headcount.lines.length === 0 ? [{ key: 'other', count: headcount.total }] : attendanceOfHeadcount(headcount));

/** Who was counted, as the public is told it, in the fixed order of perspectives: smaller groups are among the others, as is everybody of fewer than three. */
export const toldAttendance = (counts: Counts): Attendance => toldHeadcount(headcountOf(counts));
