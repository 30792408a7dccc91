/** Something that came since the member was here last. */
export type NewsLine = { kind: 'question' | 'draft' | 'summit' | 'report' | 'reading'; to: string; title: string; at: Date };

/** So many lines at most stand above what they are part of. */
const NEWS_SHOWN = 6;

/** What came since a moment, the newest first, and how much more there is than is shown; nothing to whom nothing is new. */
export function newsSince(freshSince: Date | null, everything: readonly NewsLine[]): { lines: NewsLine[]; more: number } {
  if (freshSince === null) return { lines: [], more: 0 };
  const fresh = everything.filter(({ at }) => at > freshSince).toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return { lines: fresh.slice(0, NEWS_SHOWN), more: Math.max(0, fresh.length - NEWS_SHOWN) };
}
