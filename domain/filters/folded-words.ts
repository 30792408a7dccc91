/** Letters of other alphabets that look like Latin ones; both stand for the same in what is compared. */
const looksLike: ReadonlyMap<string, string> = new Map(Array.from('аaеeоoрpсcхxуyіiјjѕsԁdһhкkмmтtвbнhαaοoρpνvιiκkτtυuχx').flatMap((letter, place, all) => (place % 2 === 0 ? [[letter, all[place + 1] ?? letter] as const] : [])));

const isWordSign = (sign: string): boolean => /^[\p{L}\p{N}]$/u.test(sign);
const isMark = (sign: string): boolean => /^\p{M}$/u.test(sign);
/** Zero-width signs, soft hyphens and the like: they are there and nobody sees them. */
const isUnseen = (sign: string): boolean => /^\p{Cf}$/u.test(sign);
const TILDE = '\u0303';

/** One sign as it is compared: in small letters, of its plainest form, accents apart. */
const plainSigns = (sign: string): string[] => Array.from(sign.normalize('NFKD').toLowerCase().normalize('NFKD'), (each) => looksLike.get(each) ?? each);

/** A word as it is compared, and where it stands in the text. */
export type FoldedWord = { folded: string; start: number; end: number };

/**
 * The words of a text as filters compare them: without regard for case, accents, width and signs that nobody sees, with letters that look alike taken as the same. The tilde over n stays,
 * since ñ is a letter of its own. Looks at each sign once.
 */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let open: FoldedWord | null = null;
  let at = 0;
  for (const sign of text) {
    const [start, end] = [at, at + sign.length];
    at = end;
    if (isUnseen(sign)) continue;
    for (const plain of plainSigns(sign)) {
      if (isMark(plain)) {
        if (open && plain === TILDE && open.folded.endsWith('n')) open.folded += TILDE;
        if (open) open.end = end;
      } else if (isWordSign(plain)) {
        if (open === null) {
          open = { folded: '', start, end };
          words.push(open);
        }
        open.folded += plain;
        open.end = end;
      } else open = null;
    }
  }
  return words;
}
