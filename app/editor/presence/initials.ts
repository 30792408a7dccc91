const lettersOf = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const firstLetter = (word: string): string => [...lettersOf.segment(word.replace(/^[^\p{L}\p{N}]+/u, ''))][0]?.segment.toUpperCase() ?? '';

/** One or two signs for a name: "Anna Maria Schmidt" is AS, and who is told apart by a number keeps it: "Demo teacher 1" is T1. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = words.at(-1);
  if (last === undefined) return '?';
  if (words.length === 1) return firstLetter(last);
  if (/^\d{1,2}$/.test(last)) return firstLetter(words.at(-2) ?? '') + last;
  return firstLetter(words[0] ?? '') + firstLetter(last);
}
