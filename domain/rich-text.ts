/**
 * Text that somebody wrote in Markdown, as a tree of the few kinds that a page shows. It holds no HTML, so that
 * whoever draws it cannot let any through. Headings count from 1, whatever stands above them on the page.
 */
export type RichText = RichBlock[];

export type RichBlock =
  | { kind: 'paragraph'; children: RichInline[] }
  | { kind: 'heading'; level: 1 | 2; children: RichInline[] }
  | { kind: 'list'; start: number | null; entries: RichBlock[][] }
  | { kind: 'quote'; blocks: RichBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

export type RichInline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'mention'; /** "@Ada Lovelace", as she was called then. */ text: string }
  | { kind: 'image'; /** A picture that is kept here. */ src: string; /** What it shows. */ text: string; /** In pixels. */ width: number; height: number }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; children: RichInline[] }
  | { kind: 'link'; url: string; children: RichInline[] };

const SAFE_SCHEMES = ['http:', 'https:', 'mailto:'];

/** An address that a link of somebody else's text may point to: the web, mail, or a path of this site; null for anything else. */
export function safeUrl(written: string): string | null {
  const isOwnPath = /^[/#](?![/\\])/.test(written);
  try {
    const url = new URL(written, 'https://own.invalid');
    if (!SAFE_SCHEMES.includes(url.protocol)) return null;
    if (url.origin !== 'https://own.invalid') return /^[a-z]+:/i.test(written) ? url.href : null;
    return isOwnPath ? `${url.pathname}${url.search}${url.hash}` : null;
  } catch {
    return null;
  }
}
