import { t } from '#domain/words/t.ts';

const MONTHS = [t`January`, t`February`, t`March`, t`April`, t`May`, t`June`, t`July`, t`August`, t`September`, t`October`, t`November`, t`December`];
const WEEKDAYS = [t`Sunday`, t`Monday`, t`Tuesday`, t`Wednesday`, t`Thursday`, t`Friday`, t`Saturday`];

const partsOf = (date: string) => {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', day: String(Number(day)) };
};

/** The days of a summit in words, saying nothing twice: "29–30 January 2015", "31 December 2014 – 1 January 2015". */
export function datesInWords(startsOn: string, endsOn: string): string {
  const [from, until] = [partsOf(startsOn), partsOf(endsOn)];
  const end = `${until.day} ${until.month} ${until.year}`;
  if (startsOn === endsOn) return end;
  if (from.year !== until.year) return `${from.day} ${from.month} ${from.year} – ${end}`;
  return from.month === until.month ? `${from.day}–${end}` : `${from.day} ${from.month} – ${end}`;
}

/** A day as the heading of an agenda: "Thursday 29 January". */
export function weekdayInWords(date: string): string {
  const { month, day } = partsOf(date);
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''} ${day} ${month}`;
}

/** When something appeared, as precise as it is known: "2015", "February 2015", "11 February 2015". */
export function publishedInWords(date: string): string {
  const { year, month, day } = partsOf(date);
  return date.length === 4 ? year : date.length === 7 ? `${month} ${year}` : `${day} ${month} ${year}`;
}
