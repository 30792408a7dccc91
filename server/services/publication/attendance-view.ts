import { perspectiveKeys, type PerspectiveKey } from '#domain/perspective.ts';

export type AttendanceView = { key: PerspectiveKey; count: number }[];

/** Counts in the fixed order of perspectives; anything that is no perspective of ours, and nobody at all, is left out. */
export const attendanceView = (counts: Record<string, number> | null): AttendanceView =>
  perspectiveKeys.flatMap((key) => {
    const count = counts?.[key] ?? 0;
    return count > 0 ? [{ key, count }] : [];
  });

/** The same order for counts that are a list already. */
export const sortAttendance = (attendance: AttendanceView): AttendanceView =>
  attendance.toSorted((one, other) => perspectiveKeys.indexOf(one.key) - perspectiveKeys.indexOf(other.key));
