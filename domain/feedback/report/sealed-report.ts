import type { LeafKind } from './report-leaves.ts';

/** What the parts of a report are kept as that have no heading of their own; how they are shown is for `askedReport`. */
export const OPENING_TITLE = 'Opening';
export const RECOMMENDATIONS_TITLE = 'Recommendations';
/** The key of the section in which recommendations stand. */
export const RECOMMENDATIONS = 'recommendations';

/** One place of a report as it was asked about. `from`: the rooms whose words they are, as readers see them; empty for what was written while composing. */
export type SealedEntry = { key: string; kind: LeafKind | 'recommendation'; text: string; from: string; maySuggest: boolean };
export type SealedSection = { key: string; title: string; entries: SealedEntry[] };

/**
 * A report as a round asks about it: words alone, each at a place whose key it keeps from round to round as long as it is much the same. Nobody is named in it, not even those who are called by
 * name in the text, so that nothing has to be taken out of it when somebody leaves.
 */
export type SealedReport = {
  format: 'plenary-asked-report';
  title: string;
  standfirst: string;
  language: string;
  /** The published version that reads so; null for one that was still being composed. */
  version: number | null;
  /** The next number that no place ever had in any round. */
  nextKey: number;
  sections: SealedSection[];
};
