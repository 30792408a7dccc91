import { perspectiveKeys, perspectiveWord, speaksAsKey, type PerspectiveKey, type SpeaksAs } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';

/** How many people speak as each; in the fixed order, without the absent. */
export type Attendance = readonly { key: PerspectiveKey; count: number }[];

/** Counts people by the finest word known for them. */
export const attendanceOf = (people: readonly SpeaksAs[]): Attendance => {
  const counts = new Map<PerspectiveKey, number>();
  for (const person of people) {
    const key = speaksAsKey(person);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return perspectiveKeys.flatMap((key) => {
    const count = counts.get(key);
    return count ? [{ key, count }] : [];
  });
};

export const totalOf = (attendance: Attendance): number => attendance.reduce((sum, { count }) => sum + count, 0);

/** Whether nothing is told of what anybody speaks as: fewer than three, or too few of each perspective. */
export const isUntold = (attendance: Attendance): boolean => attendance.every(({ key }) => key === 'other');

/** "12 people at the table: 4 teachers, 2 coaches", as a screen reader says it. */
export const attendanceInWords = (attendance: Attendance, place: string): string => {
  const total = totalOf(attendance);
  if (total === 0) return t`Nobody ${place} yet`;
  const people = total === 1 ? t`1 person ${place}` : t`${total} people ${place}`;
  if (isUntold(attendance)) return people;
  const parts = attendance.map(({ key, count }) => `${count} ${perspectiveWord(key, count)}`);
  return `${people}: ${parts.join(', ')}`;
};
