import { type PerspectiveKey, perspectiveKeys } from '#domain/perspective.ts';
import { toldAttendance } from '#domain/report/headcount-attendance.ts';

export type AttendanceView = { key: PerspectiveKey; count: number }[];

/** Who came as a room keeps it; anything that is no perspective of ours, and nobody at all, is left out. */
export const attendanceView = (counts: Record<string, number> | null): AttendanceView =>
  toldAttendance(new Map(perspectiveKeys.map((key) => [key, counts?.[key] ?? 0])));
