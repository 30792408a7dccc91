import { dateForm } from '#domain/words/date-form.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { capital } from '#app/perspectives/perspective-mark.tsx';

/** "Today", "Yesterday", "Monday, 2 March" or, of another year, "2 March 2025": a day as YYYY-MM-DD by the clocks of a zone. */
export function dayWords(day: string, now: string, zone: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  const today = new Date(`${dateForm('en-CA', { timeZone: zone }).format(new Date(now))}T12:00:00Z`);
  const daysAgo = Math.round((today.getTime() - at.getTime()) / 86_400_000);
  if (daysAgo === 0) return t`Today`;
  if (daysAgo === 1) return t`Yesterday`;
  const isThisYear = at.getUTCFullYear() === today.getUTCFullYear();
  return capital(dateForm(readingLocale(), { day: 'numeric', month: 'long', timeZone: 'UTC', ...(isThisYear ? { weekday: 'long' } : { year: 'numeric' }) }).format(at));
}
