/** The old DOIs that hold a SICI (ANSI/NISO Z39.56) have pointed brackets within. */
const DOI = /\b10\.\d{4,9}\/(?:[^\s"<>{}]*\(SICI\)[^\s"<>{}]*<[^\s"<>{}]*>[^\s"<>{}]*|[^\s"<>{}]+)/gi;
/** How signs of a DOI stand in an address, or in HTML. */
const WRITTEN_OTHERWISE: readonly [RegExp, string][] = [[/%2F/gi, '/'], [/%3C|&lt;/gi, '<'], [/%3E|&gt;/gi, '>'], [/%28/g, '('], [/%29/g, ')'], [/%3A/gi, ':'], [/%3B/gi, ';']];
const plain = (text: string): string => WRITTEN_OTHERWISE.reduce((written, [sign, meant]) => written.replace(sign, meant), text);
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * The DOIs in a text, bare and in lower case, each once, in whichever way they were written: `10.1000/xyz`, `doi:10.1000/xyz`,
 * `https://doi.org/10.1000/xyz`. Signs of the sentence behind one are not part of it; brackets that it opens itself are.
 */
export const doisIn = (text: string): string[] => [...new Set([...plain(text).matchAll(DOI)].map(([found]) => withoutEnd(found).toLowerCase()))];

function withoutEnd(found: string): string {
  const last = found.at(-1) ?? '';
  if (/[.,;:!?'’”]/.test(last)) return withoutEnd(found.slice(0, -1));
  const opening = OPENING[last];
  const count = (sign: string) => found.split(sign).length;
  return opening !== undefined && count(last) > count(opening) ? withoutEnd(found.slice(0, -1)) : found;
}

/** Where a DOI leads. */
export const doiUrl = (doi: string): string => `https://doi.org/${doi.replace(/[<>#?%]/g, encodeURIComponent)}`;
