/** What would open a form anywhere in a line, so that words stay words in CommonMark and in GitHub's dialect. */
const SIGNS = /[\\`*_[\]<~#|]/g;
const ENTITY = /&(?=#?[A-Za-z0-9]+;)/g;
/** What opens a block at the beginning of a line. */
const LINE_START = /^(?:[-+=>]|:(?=-))/;
const NUMBER_AT_START = /^(\d{1,9})([.)])/;
/** Control characters, which no Markdown shows, but tab and line feed. */
const CONTROL = /[^\P{Cc}\n\t]/gu;

/** Words without what nobody sees. */
export const visibleWords = (words: string): string => words.replace(CONTROL, '');

/** What GitHub's dialect takes for an address, and all up to the next blank with it, signs and all. */
const ADDRESS = /(https?|ftp)(?=:\/\/)|www(?=\.)/gi;

/** An address of mail, which it takes for one as well. */
const MAIL_SIGN = /(?<=[\w.+-])@(?=[\w.-])/g;

/** Words as Markdown that shows just these words within a line. */
export const escapeWords = (words: string): string => words.replace(SIGNS, '\\$&').replace(ENTITY, '\\&').replace(ADDRESS, '$&\\').replace(MAIL_SIGN, '\\@');

/** A finished line of Markdown, kept from opening a list, a quote or a heading by how it happens to begin. */
export const escapeLineStart = (line: string): string => line.replace(LINE_START, '\\$&').replace(NUMBER_AT_START, '$1\\$2');

/** Code of one line between backticks: more of them than stand within. */
export function codeSpan(code: string): string {
  const fence = fenceAround(code, 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** Backticks in a row, more than any row within, and so many at least. */
export const fenceAround = (code: string, atLeast: number): string => '`'.repeat(Math.max(atLeast, ...[...code.matchAll(/`+/g)].map(([row]) => row.length + 1)));

/** An address between pointed brackets. */
export const linkTarget = (url: string): string => `<${url.replace(/[\\<>&|]/g, '\\$&')}>`;
