import type { PerspectiveKey } from '../perspective.ts';
import type { Headcount } from './published-report.ts';
import { type Crowd, headcountOf } from './shown-as.ts';

type Attendance = { key: PerspectiveKey; count: number }[];

/** A published headcount as who is drawn around the table: perspectives that are too small to be told are among the others. */
export function attendanceOfHeadcount({ lines }: Headcount): Attendance {
  const counts = new Map<PerspectiveKey, number>();
  for (const { key, count } of lines) counts.set(key ?? 'other', (counts.get(key ?? 'other') ?? 0) + count);
  return [...counts].map(([key, count]) => ({ key, count }));
}

/** Who was counted, as the public is told it, in the fixed order of perspectives: smaller groups are among the others, as is everybody of fewer than three. */
export function toldAttendance(counts: Crowd): Attendance {
  const headcount = headcountOf(counts);
  return headcount.total > 0 && headcount.lines.length === 0 ? [{ key: 'other', count: headcount.total }] : attendanceOfHeadcount(headcount);
}
