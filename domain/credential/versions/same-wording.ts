const LEAST_LETTERS = 6;
const WORDS = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;

/** Words without capitals, accents and kinds of apostrophe; hyphens part them. What no letter or digit stands in, such as "<=", stays as it is. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
  const signs = plain.match(/[<>=≤≥±%+]+/g) ?? [];
  return [...(plain.match(WORDS) ?? []), ...signs];
}

/** Whether two texts have the same words and figures in the same order. */
export const isSameWording = (before: string, after: string): boolean => wordsOf(before).join(' ') === wordsOf(after).join(' ');

/** Whether two texts differ by spelling alone: word for word alike, but for long words in which one letter came, went or changed, or two changed places. */
export function isSpelling(before: string, after: string): boolean {
  const [older, newer] = [wordsOf(before), wordsOf(after)];
  return older.length === newer.length && older.every((word, place) => word === newer[place] || isMistyped(word, newer[place] ?? ''));
}

function isMistyped(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LEAST_LETTERS || /\p{N}/u.test(one + other) || one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  let start = 0;
  while (one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const isSwapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwapped || (left.length <= 1 && right.length <= 1);
}
