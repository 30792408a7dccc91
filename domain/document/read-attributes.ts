/*
 * Attributes of stored nodes, read with care: whoever speaks the protocol by hand may have put any scalar there, and what
 * draws or exports a text must neither fail on it nor pass it on.
 */
type Attributes = Record<string, unknown>;

const wholeNumber = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isInteger(value) ? value : otherwise);
const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** From 1 to 3. */
export const headingLevelOf = ({ level }: Attributes): number => between(wholeNumber(level, 1), 1, 3);

/** The number of the first entry of an ordered list, at most eight digits. */
export const listStartOf = ({ start }: Attributes): number => between(wholeNumber(start, 1), 0, 99_999_999);

/** Whether a task is done. */
export const isChecked = ({ checked }: Attributes): boolean => checked === true;

/** How many columns or rows a cell takes. */
export const spanOf = (value: unknown): number => between(wholeNumber(value, 1), 1, 50);

/** The language of code, in lower case; null when it is none that a program would be called by. */
export const codeLanguageOf = ({ language }: Attributes): string | null => (typeof language === 'string' && /^[a-z0-9][a-z0-9+#._-]{0,29}$/i.test(language) ? language.toLowerCase() : null);

/** The words that stand for an image where it cannot be seen, in one line. */
export const imageWordsOf = ({ alt }: Attributes): string => (typeof alt === 'string' ? alt.replace(/\s+/g, ' ').trim() : '');

/** Width and height of an image in pixels, as far as they are known. */
export function imageSizeOf({ width, height }: Attributes): { width: number; height: number } | null {
  const [wide, high] = [wholeNumber(width, 0), wholeNumber(height, 0)];
  return wide > 0 && high > 0 && wide <= 20_000 && high <= 20_000 ? { width: wide, height: high } : null;
}

/** The address of a link, as it is stored; null where there is none. */
export const hrefOf = (link: unknown): string | null => (typeof link === 'object' && link !== null && 'href' in link && typeof link.href === 'string' ? link.href : null);
