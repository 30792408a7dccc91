/** The name of a site as the web compares it, in ASCII and small letters; null for what is none. Takes no part of an address but the name. */
export function hostOf(written: string): string | null {
  try {
    const host = new URL(`http://${written.replaceAll('。', '.')}`).hostname.replace(/\.$/, '');
    return host.includes('.') ? host : null;
  } catch {
    return null;
  }
}

/** What stands before the first of these signs. */
function before(text: string, signs: RegExp): string {
  const place = text.search(signs);
  return place < 0 ? text : text.slice(0, place);
}

/** The name of the site within an address without its scheme: behind who signs in, before port and path. */
const hostOfAddress = (address: string): string | null => {
  const authority = before(address.replace(/^[/\\]+/, ''), /[/?#\\]/);
  return hostOf(authority.slice(authority.lastIndexOf('@') + 1));
};

export type NamedHost = { host: string; start: number; end: number };

/** The sites that a text names, as links or as words, and where. Each stretch between spaces is looked at once. */
export function hostsNamed(text: string): NamedHost[] {
  const found: NamedHost[] = [];
  for (const { 0: stretch, index } of text.matchAll(/[^\s<>()[\]{}"'`,;|*]+/g)) {
    const plain = stretch.replaceAll(/\p{Cf}/gu, '').normalize('NFKC').replaceAll('。', '.');
    if (!plain.includes('.')) continue;
    const span = { start: index, end: index + stretch.length };
    const scheme = plain.indexOf('://');
    if (scheme >= 0) {
      const host = hostOfAddress(plain.slice(scheme + 3));
      if (host) found.push({ host, ...span });
      continue;
    }
    const [first] = plain.replace(/^[/\\]+/, '').split(/[/?#\\]/, 1);
    const name = first ?? '';
    for (const piece of name.slice(name.lastIndexOf('@') + 1).split(/[^\p{L}\p{N}\p{M}.-]+/u)) {
      const trimmed = piece.replace(/^[.-]+/, '').replace(/[.-]+$/, '');
      const host = trimmed.includes('.') ? hostOf(trimmed) : null;
      if (host) found.push({ host, ...span });
    }
  }
  return found;
}

/** The site and all sites above it: "shop.example.org", "example.org", "org". */
export function* sitesAbove(host: string): Generator<string> {
  for (let place = 0; place >= 0; ) {
    yield host.slice(place);
    const next = host.indexOf('.', place);
    place = next < 0 ? -1 : next + 1;
  }
}
