export type ComparableRemark = { id: string; place: string; text: string; suggestion: string | null };

/** Two remarks on one place are alike when they share so much of their words. */
const ALIKE_FROM = 0.34;
const SAME_SUGGESTION = 1;

/**
 * Remarks that say much the same, as far as words show it: on the same place, with the same suggestion or a third of their words in common (Jaccard index of word stems, small words
 * left out). Each group in the order given, its first being the one to keep; remarks that are alone are in none. A suggestion for people to judge, never done by itself.
 */
export function similarRemarks(remarks: readonly ComparableRemark[]): string[][] {
  const known = remarks.map((remark) => ({ ...remark, stems: stemsOf(remark.text) }));
  const headOf = new Map(known.map(({ id }) => [id, id]));
  known.forEach((one, at) => {
    if (headOf.get(one.id) !== one.id) return;
    for (const other of known.slice(at + 1)) if (other.place === one.place && headOf.get(other.id) === other.id && likeness(one, other) >= ALIKE_FROM) headOf.set(other.id, one.id);
  });
  return known.flatMap(({ id }) => {
    const group = known.filter((other) => headOf.get(other.id) === id).map((other) => other.id);
    return group.length > 1 ? [group] : [];
  });
}

type Known = ComparableRemark & { stems: ReadonlySet<string> };

function likeness(one: Known, other: Known): number {
  if (one.suggestion !== null && one.suggestion.trim() !== '' && one.suggestion.trim() === other.suggestion?.trim()) return SAME_SUGGESTION;
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  const together = one.stems.size + other.stems.size - shared;
  return together === 0 ? 0 : shared / together;
}

const small = new Set('a an the and or but of to in on at for from with by as is are was were be been it its this that these those they them their there we our us you your i me my he she not no do does did have has had will would can could should what which who how when where if than then so too very more most one'.split(' '));

/** Words in lower case without the endings that English adds; other languages keep theirs, and are compared word by word. */
const stemsOf = (text: string): ReadonlySet<string> => new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word)).map(stemOf));
const stemOf = (word: string): string => (word.length > 4 ? word.replace(/(ing|ies|ed|es|s)$/, '') : word).replace(/e$/, '');
