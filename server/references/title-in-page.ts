const MOST_CHARACTERS = 240;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', middot: '·', bull: '•', eacute: 'é', uuml: 'ü', ouml: 'ö', auml: 'ä' };

/** The title of a page out of its HTML, in one line of at most 240 characters; null where it has none. */
export function titleInPage(html: string): string | null {
  const found = /<title(?:\s[^>]*)?>([^<]*(?:<(?!\/title)[^<]*)*)<\/title\s*>/i.exec(html)?.[1];
  const title = decoded(found ?? '')
    // No control character, and nothing that turns the direction of what follows, comes from another's page.
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return title === '' ? null : title.slice(0, MOST_CHARACTERS).trim();
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
