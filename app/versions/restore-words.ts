import type { WordShare } from '#domain/document/word-shares.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { People } from './compared-text.tsx';

const NAMED_AT_MOST = 3;

/** "This takes out 43 words by Demo teacher 1, and brings back 2 words by Ada Byron." */
export function restoreWords({ gone, come }: { gone: readonly WordShare[]; come: readonly WordShare[] }, people: People): string {
  const [taken, brought] = [sharesWords(gone, people), sharesWords(come, people)];
  if (taken && brought) return t`This takes out ${taken}, and brings back ${brought}.`;
  if (taken) return t`This takes out ${taken}.`;
  return brought ? t`This brings back ${brought}.` : t`Every word stays; only formatting, order or empty lines change.`;
}

function sharesWords(shares: readonly WordShare[], people: People): string {
  const [named, rest] = [shares.slice(0, NAMED_AT_MOST), shares.slice(NAMED_AT_MOST)];
  const others = rest.length > 0 ? [wordsBy(rest.reduce((sum, { words }) => sum + words, 0), rest.length === 1 ? t`one other` : t`${rest.length} others`)] : [];
  return new Intl.ListFormat(readingLocale()).format([...named.map((share) => wordsBy(share.words, nameOf(share, people))), ...others]);
}

const wordsBy = (words: number, whose: string): string => (words === 1 ? t`one word by ${whose}` : t`${words} words by ${whose}`);

const nameOf = ({ accountId, isRelayed }: WordShare, people: People): string => people[accountId ?? '']?.name ?? (isRelayed ? t`somebody, brought back after a restore from a backup` : t`Plenary`);
