import { t } from '#domain/words/t.ts';
import type { Tally } from './tally.ts';

/** Below this many words their lines say more. */
const FEW = 15;
/** Words that people read in a minute without hurry. */
const READ_IN_A_MINUTE = 230;

const written = new Intl.NumberFormat('en');
const counted = (count: number, noun: string): string => `${written.format(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What stands under a heading, as beside it in the outline. */
export function amountUnder({ words, lines }: Pick<Tally, 'words' | 'lines'>): string {
  if (words === 0) return 'blank';
  return words < FEW ? counted(lines, 'line') : counted(words, 'word');
}

/** The length of the whole text, or of what is chosen in it. */
export function lengthWords(words: number, selected: number): string {
  if (selected > 0) return `${written.format(selected)} of ${counted(words, 'word')} selected`;
  const minutes = Math.round(words / READ_IN_A_MINUTE);
  return minutes === 0 ? counted(words, 'word') : t`${counted(words, 'word')}, about ${counted(minutes, 'minute')} to read`;
}
