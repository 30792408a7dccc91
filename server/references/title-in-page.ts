const MOST_CHARACTERS = 240;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', middot: '·', bull: '•', eacute: 'é', uuml: 'ü', ouml: 'ö', auml: 'ä' };

/** The title of a page out of its HTML, in one line of at most 240 characters; null where it has none. */
export function titleInPage(html: string): string | null {
  const title = decoded(withinTitle(html))
    // No control character, and nothing that turns the direction of what follows, comes from another's page.
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return title === '' ? null : title.slice(0, MOST_CHARACTERS).trim();
}

/** Looked for once from the beginning on, however a page is made: it comes from anywhere. */
function withinTitle(html: string): string {
  const begin = html.search(/<title[\s>]/i);
  const from = begin < 0 ? -1 : html.indexOf('>', begin);
  const rest = from < 0 ? '' : html.slice(from + 1);
  const end = rest.search(/<\/title/i);
  return end < 0 ? '' : rest.slice(0, end);
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
