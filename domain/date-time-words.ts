import { zoned } from './time-zone.ts';
import { t } from './words/t.ts';

/** A moment as a mail says it: "23 November 2026, 14:55 (America/Chicago)". Written without the runtime's own words for dates, which differ between versions. */
export function dateTimeWords(at: Date, zone: string): string {
  const { day, month, year, hour, minute } = zoned(at, zone);
  return `${dates[month - 1]?.(day, year) ?? ''}, ${two(hour)}:${two(minute)} (${zone})`;
}

const dates: readonly ((day: number, year: number) => string)[] = [
  (day, year) => t`${day} January ${year}`,
  (day, year) => t`${day} February ${year}`,
  (day, year) => t`${day} March ${year}`,
  (day, year) => t`${day} April ${year}`,
  (day, year) => t`${day} May ${year}`,
  (day, year) => t`${day} June ${year}`,
  (day, year) => t`${day} July ${year}`,
  (day, year) => t`${day} August ${year}`,
  (day, year) => t`${day} September ${year}`,
  (day, year) => t`${day} October ${year}`,
  (day, year) => t`${day} November ${year}`,
  (day, year) => t`${day} December ${year}`,
];
const two = (value: number): string => String(value).padStart(2, '0');
