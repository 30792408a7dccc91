import type { PublishedReport } from '#domain/report/published-report.ts';
import { reportCsl } from './report-csl.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * How a report is cited, in the manner of APA (7th edition, section 10.4, reports): author, date, title with kind and
 * version, publisher, address.
 */
export function citationLine(report: PublishedReport): string {
  const { author, issued, title, genre, version, publisher, 'event-title': event, URL: address } = reportCsl(report);
  const [year, month, day] = issued['date-parts'][0];
  return `${ended(author[0].literal)} (${year}, ${MONTHS[month - 1] ?? ''} ${day}). ${title} (${genre}, version ${version}). ${event}. ${ended(publisher)} ${address}`;
}

const ended = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
