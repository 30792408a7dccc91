import { dateForm } from '../words/date-form.ts';
import type { PublishedReport } from './published-report.ts';

/** What dates of a report depend on: its language, and the zone of its summit. */
export type DayGround = Pick<PublishedReport, 'language'> & { summit: Pick<PublishedReport['summit'], 'timeZone'> };

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A day (YYYY-MM-DD) in the report's language: "29 January 2015", "29 janvier 2015". */
export const dayWords = (day: string, { language }: Pick<DayGround, 'language'>): string => said(new Date(`${day}T12:00:00Z`), language, { ...DAY, timeZone: 'UTC' });

/** The day of a moment, by the clocks of the summit. */
export const momentDayWords = (moment: string, { language, summit }: DayGround): string => said(new Date(moment), language, { ...DAY, timeZone: summit.timeZone });

/** A moment by the clocks of the summit: "29 January 2015, 14:41". */
export const minuteWords = (moment: string, ground: DayGround): string =>
  `${momentDayWords(moment, ground)}, ${said(new Date(moment), 'en-GB', { ...CLOCK, timeZone: ground.summit.timeZone })}`;

/** Digits are those of the rest of the report. */
const said = (at: Date, language: string, options: Intl.DateTimeFormatOptions): string =>
  dateForm(localeOf(language), { ...options, calendar: 'gregory', numberingSystem: 'latn' }).format(at).replace(/[\u202f\u00a0]/g, ' ');

/** A language that no program knows, and plain "en", read as British English, as elsewhere in this house. */
const localeOf = (language: string): string => (language === 'en' || !isKnown(language) ? 'en-GB' : language);

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  } catch {
    return false;
  }
}
