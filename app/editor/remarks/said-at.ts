import { readingLocale } from '#domain/words/reading-language.ts';

const hour = new Intl.DateTimeFormat(readingLocale(), { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(readingLocale(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** When something was said, by the reader's clock: the time alone for today. */
export function saidAt(at: string): string {
  const then = new Date(at);
  return (then.toDateString() === new Date().toDateString() ? hour : day).format(then);
}
