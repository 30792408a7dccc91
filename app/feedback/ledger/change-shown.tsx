import { compareWords } from '#domain/report/compare-words.ts';
import { WordDifferences } from '#app/composing/changed-words.tsx';
import { aroundChanges } from './around-changes.ts';

/** Words before and after a change, what came and what went marked by line and in words, with a little of what stands around. */
export const ChangeShown = ({ before, after, lang }: { before: string; after: string; lang?: string }) => <WordDifferences differences={aroundChanges(compareWords(before, after))} lang={lang} />;
