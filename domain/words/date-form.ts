/** To begin a form of dates takes a hundred times as long as to say a date in it, and a page says dozens. */
const known = new Map<string, Intl.DateTimeFormat>();
const MOST_KNOWN = 200;

/** The form in which dates are said in a locale, a zone and with these parts; the same one each time. Throws a RangeError for a zone that nobody knows. */
export function dateForm(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const kept = known.get(key);
  if (kept) return kept;
  if (known.size >= MOST_KNOWN) known.clear();
  const form = new Intl.DateTimeFormat(locale, options);
  known.set(key, form);
  return form;
}
