import { zoned } from './time-zone.ts';

/** A moment as a mail says it: "23 November 2026, 14:55 (America/Chicago)". Written without the runtime's own words for dates, which differ between versions. */
export function dateTimeWords(at: Date, zone: string): string {
  const { day, month, year, hour, minute } = zoned(at, zone);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}, ${two(hour)}:${two(minute)} (${zone})`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const two = (value: number): string => String(value).padStart(2, '0');
