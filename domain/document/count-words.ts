/** Scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;

/** How many words somebody would count: "micro-credential" is one, as in other programs. */
export function countWords(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/u)) {
    if (!SAYS_SOMETHING.test(word)) continue;
    count += segmenter !== null && UNSPACED.test(word) ? [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).length : 1;
  }
  return count;
}
