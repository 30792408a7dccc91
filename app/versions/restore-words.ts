import type { WordShare } from '#domain/document/word-shares.ts';
import { t } from '#domain/words/t.ts';
import type { People } from './compared-text.tsx';

const NAMED_AT_MOST = 3;

/** "This takes out 43 words by Demo teacher 1, and brings back 2 words by Ada Byron." */
export function restoreWords({ gone, come }: { gone: readonly WordShare[]; come: readonly WordShare[] }, people: People): string {
  const acts = [...(gone.length > 0 ? [t`takes out ${sharesWords(gone, people)}`] : []), ...(come.length > 0 ? [t`brings back ${sharesWords(come, people)}`] : [])];
  return acts.length > 0 ? t`This ${acts.join(', and ')}.` : t`Every word stays; only formatting, order or empty lines change.`;
}

function sharesWords(shares: readonly WordShare[], people: People): string {
  const [named, rest] = [shares.slice(0, NAMED_AT_MOST), shares.slice(NAMED_AT_MOST)];
  const others = rest.length > 0 ? [`${countedWords(rest.reduce((sum, { words }) => sum + words, 0))} by ${rest.length === 1 ? t`one other` : `${rest.length} others`}`] : [];
  return lists.format([...named.map((share) => `${countedWords(share.words)} by ${nameOf(share, people)}`), ...others]);
}

const lists = new Intl.ListFormat('en-GB');

const countedWords = (words: number): string => (words === 1 ? t`one word` : `${words} words`);

const nameOf = ({ accountId, isRelayed }: WordShare, people: People): string => people[accountId ?? '']?.name ?? (isRelayed ? t`somebody, brought back after a restore from a backup` : 'Plenary');
