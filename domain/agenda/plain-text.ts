/** Control characters but tab and line feed, line separators, and halves of characters, which no database stores. */
const CONTROL = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029]/gu;

/** Text without what no database stores and no reader sees. */
export const withoutControl = (text: string): string => text.replace(CONTROL, '');

/** Text of one line: white space of any kind becomes one space, control characters go. Applying it twice changes nothing more. */
export const oneLine = (text: string): string => withoutControl(text.replace(/\s+/g, ' ')).replace(/ {2,}/g, ' ').trim();

/** Text without the signs at its end that are among these. Step by step from the back: a pattern that is tried from each sign in turn takes the square of a long text's length. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Text of several lines as we keep it: line feeds alone, no other control characters, nothing blank around it. */
export const manyLines = (text: string): string => withoutControl(text.replace(/\r\n?/g, '\n')).trim();

/** What two spellings of one name have in common: "brent  MADDIN" and "Brent Maddin" are one person, "room a" and "Room A" one place. */
export const foldName = (name: string): string => oneLine(name.normalize('NFKC')).toLowerCase();

/** Two texts in one fixed order, the same on every machine: by code unit, not by the reader's language. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
