import type { ComparedPart, ComparedRun } from './compare-versions.ts';
import { isRun } from './content.ts';

/** How many words of one author; `isRelayed` as in a run. */
export type WordShare = Pick<ComparedRun, 'accountId' | 'isRelayed'> & { words: number };

/**
 * How many words of whom are gone and come in a comparison, most first. Words that one author loses in one place and has
 * again in another count neither way: they still stand there.
 */
export function countWords(parts: readonly ComparedPart[]): { gone: WordShare[]; come: WordShare[] } {
  const balances = new Map<string, { author: Omit<WordShare, 'words'>; words: Map<string, number> }>();
  for (const { change, accountId, isRelayed, text } of stretchesIn(parts)) {
    if (change === 'same') continue;
    const author = { accountId, ...(isRelayed && { isRelayed }) };
    const balance = balances.get(JSON.stringify(author)) ?? { author, words: new Map<string, number>() };
    balances.set(JSON.stringify(author), balance);
    for (const [word] of text.matchAll(WORDS)) balance.words.set(word, (balance.words.get(word) ?? 0) + (change === 'inserted' ? 1 : -1));
  }
  const sharesOf = (sign: 1 | -1): WordShare[] =>
    [...balances.values()]
      .map(({ author, words }) => ({ ...author, words: [...words.values()].reduce((sum, count) => sum + Math.max(0, sign * count), 0) }))
      .filter(({ words }) => words > 0)
      .sort((one, other) => other.words - one.words);
  return { gone: sharesOf(-1), come: sharesOf(1) };
}

/** Letters and digits, and what may stand within a word. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

type Stretch = Pick<ComparedRun, 'change' | 'accountId' | 'isRelayed' | 'text'>;

/** Runs beside each other with one author and one fate as one: formatting cuts no word in two. */
function stretchesIn(parts: readonly ComparedPart[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | null = null;
  for (const part of parts) {
    if (!isRun(part)) {
      stretches.push(...stretchesIn(part.content));
      last = null;
    } else if (last && last.change === part.change && last.accountId === part.accountId && last.isRelayed === part.isRelayed) last.text += part.text;
    else stretches.push((last = { ...part }));
  }
  return stretches;
}
