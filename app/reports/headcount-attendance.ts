import type { Headcount } from '#domain/report/published-report.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { Attendance } from '#app/perspectives/attendance.ts';

/** A published headcount as who is drawn around the table: perspectives that are too small to be told are among the others. */
export function attendanceOfHeadcount({ lines }: Headcount): Attendance {
  const counts = new Map<PerspectiveKey, number>();
  for (const { key, count } of lines) counts.set(key ?? 'other', (counts.get(key ?? 'other') ?? 0) + count);
  return [...counts].map(([key, count]) => ({ key, count }));
}
