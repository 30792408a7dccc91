import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Tally } from './tally.ts';

/** Below this many words their lines say more. */
const FEW = 15;
/** Words that people read in a minute without hurry. */
const READ_IN_A_MINUTE = 230;

const written = new Intl.NumberFormat(readingLocale());
const lineCount = (count: number): string => (count === 1 ? t`1 line` : t`${written.format(count)} lines`);
const wordCount = (count: number): string => (count === 1 ? t`1 word` : t`${written.format(count)} words`);
const minuteCount = (count: number): string => (count === 1 ? t`1 minute` : t`${written.format(count)} minutes`);

/** What stands under a heading, as beside it in the outline. */
export function amountUnder({ words, lines }: Pick<Tally, 'words' | 'lines'>): string {
  if (words === 0) return t`blank`;
  return words < FEW ? lineCount(lines) : wordCount(words);
}

/** The length of the whole text, or of what is chosen in it. */
export function lengthWords(words: number, selected: number): string {
  if (selected > 0) return t`${written.format(selected)} of ${wordCount(words)} selected`;
  const minutes = Math.round(words / READ_IN_A_MINUTE);
  return minutes === 0 ? wordCount(words) : t`${wordCount(words)}, about ${minuteCount(minutes)} to read`;
}
