import type { LedgerRow } from '#db/repositories/feedback-ledger.ts';
import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import { t } from '#domain/words/t.ts';
import type { Published } from '../subject/subject.ts';

/** The change that a remark led to, as it is told. */
export type ToldChange = {
  /** Null where they are not told. */
  words: { before: string; after: string } | null;
  /** Whether a version says what stands at the remark's own place since; of words that were taken out there is nothing to say. */
  isPlacePublished: boolean;
  /** Whether what is published has it yet, as a sentence; null where that is not told. */
  carried: string | null;
};

/** What is told of the change that a remark led to; null where it led to none. `published`: null where it is not told whether that is published. */
export function toldChange({ place, changePlace, changeBefore: before, changeAfter: after }: LedgerRow['remark'], { openedAt }: RoundRow, published: Published | null): ToldChange | null {
  if (before === null || after === null) return null;
  const version = openedAt === null ? null : (published?.versionWith({ before, after, askedAt: openedAt }) ?? null);
  return { words: { before, after }, isPlacePublished: version !== null && after !== '' && place === changePlace, carried: published && carriedBy(version, { before, after }, published) };
}

/** Words that were taken out before any version had them come with none. */
function carriedBy(version: number | null, { before, after }: { before: string; after: string }, published: Published): string | null {
  if (version !== null) return t`Published in version ${version}.`;
  return after === '' && !published.says(before) ? null : t`It comes with the next version that is published.`;
}

/** The same for everybody: with its words only where versions have those before and those after. */
export const changeForAll = (change: ToldChange | null, published: Published): ToldChange | null => change && { ...change, words: change.words && published.says(change.words.before) && published.says(change.words.after) ? change.words : null };
