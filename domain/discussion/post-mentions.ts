import type { RichBlock, RichInline, RichText } from '../rich-text.ts';

/** A post calls no more people than this; further names stay words. */
export const MOST_MENTIONS = 20;
const MOST_SIGNS = 100;
/** The longest name that is looked for, in words. */
const MOST_WORDS = 6;
const MOST_CHARACTERS = 200;

/** What begins a name: the sign, but not within an address of mail. */
const SIGN = /(?<![\p{L}\p{N}._%+@-])@(?=[\p{L}\p{N}])/gu;
/** What stands behind a name and is none of it. */
const BEHIND = /(?:['’]s)?[.,;:!?)\]}…'"’”]*$/u;

type Reading = { /** As names are compared. */ name: string; /** Where it ends in the text. */ end: number };

/** How names are compared: in small letters, with one space between words. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** What could be the name behind a sign, the longest first. */
function readingsAt(text: string, from: number): Reading[] {
  const words = [...text.slice(from, from + MOST_CHARACTERS).matchAll(/\S+/g)].slice(0, MOST_WORDS);
  return words
    .flatMap(({ 0: word, index }) => {
      const whole = from + index + word.length;
      return [whole, whole - (BEHIND.exec(word)?.[0].length ?? 0)];
    })
    .filter((end) => end > from)
    .toSorted((one, other) => other - one)
    .map((end) => ({ name: nameKey(text.slice(from, end)), end }));
}

/** What may call somebody: words that are said here, not what is quoted, code or where a link leads. */
function mapText(text: RichText, change: (words: string) => RichInline[]): RichText {
  const inline = (part: RichInline): RichInline[] => {
    if (part.kind === 'text') return change(part.text);
    return part.kind === 'strong' || part.kind === 'emphasis' ? [{ ...part, children: part.children.flatMap(inline) }] : [part];
  };
  const block = (each: RichBlock): RichBlock => {
    if (each.kind === 'list') return { ...each, entries: each.entries.map((entry) => entry.map(block)) };
    return 'children' in each ? { ...each, children: each.children.flatMap(inline) } : each;
  };
  return text.map(block);
}

/** All names that a text might call with "@", as they are compared: to be looked up before `withMentions`. */
export function namesCalled(text: RichText): string[] {
  const found = new Set<string>();
  let signs = 0;
  mapText(text, (words) => {
    for (const { index } of words.matchAll(SIGN)) if ((signs += 1) <= MOST_SIGNS) for (const { name } of readingsAt(words, index + 1)) found.add(name);
    return [];
  });
  return [...found];
}

/** Makes mentions of the names that are known, the longest that stands behind a sign; and says whom they call, each once. */
export function withMentions(text: RichText, known: ReadonlyMap<string, { accountId: string; name: string }>): { text: RichText; mentioned: string[] } {
  const mentioned = new Set<string>();
  const marked = mapText(text, (words) => {
    const parts: RichInline[] = [];
    let from = 0;
    for (const { index } of words.matchAll(SIGN)) {
      if (index < from) continue;
      const reading = readingsAt(words, index + 1).find(({ name }) => known.has(name));
      const person = reading && known.get(reading.name);
      if (!reading || !person || (mentioned.size >= MOST_MENTIONS && !mentioned.has(person.accountId))) continue;
      mentioned.add(person.accountId);
      if (index > from) parts.push({ kind: 'text', text: words.slice(from, index) });
      parts.push({ kind: 'mention', text: `@${person.name}` });
      from = reading.end;
    }
    if (from < words.length) parts.push({ kind: 'text', text: words.slice(from) });
    return parts;
  });
  return { text: marked, mentioned: [...mentioned] };
}
