import { foldName } from '#domain/agenda/plain-text.ts';
import type { SealedEntry, SealedReport, SealedSection } from './sealed-report.ts';

export type UnkeyedSection = { title: string; entries: Omit<SealedEntry, 'key'>[] };

/** Two texts are one that was changed when they share so many of their words. */
const ALIKE_FROM = 0.4;

/**
 * Gives each section and each of its places a key: the one that it had before where the title is the same or the words are, or much the same, and in the order of the text; else one that none
 * ever had. So what was said of a sentence is found again at it, and what changed since can be told.
 */
export function keepKeys(sections: readonly UnkeyedSection[], former: SealedReport | null): Pick<SealedReport, 'sections' | 'nextKey'> {
  let nextKey = former?.nextKey ?? 1;
  const fresh = (): string => `p${nextKey++}`;
  const formerSections = former?.sections ?? [];
  const keptOf = matched(sections, formerSections, (one, other) => foldName(one.title) === foldName(other.title), (one, other) => alike(textOf(one), textOf(other)));
  const keyed = sections.map((section): SealedSection => {
    const before = keptOf.get(section);
    const key = before?.key ?? fresh();
    const entryOf = matched(section.entries, before?.entries ?? [], (one, other) => one.kind === other.kind && one.text === other.text, (one, other) => one.kind === other.kind && alike(one.text, other.text));
    return { key, title: section.title, entries: section.entries.map((entry) => ({ ...entry, key: entryOf.get(entry)?.key ?? `${key}/${fresh()}` })) };
  });
  return { sections: keyed, nextKey };
}

/** Which of the former ones each is: first those that are the same, then, among those left, the first that is much the same. Each former one is taken once. */
function matched<Now, Before>(all: readonly Now[], former: readonly Before[], isSame: (one: Now, other: Before) => boolean, isAlike: (one: Now, other: Before) => boolean): Map<Now, Before> {
  const found = new Map<Now, Before>();
  const left = new Set(former);
  for (const isIt of [isSame, isAlike])
    for (const one of all) {
      const other = found.has(one) ? undefined : [...left].find((each) => isIt(one, each));
      if (other === undefined) continue;
      found.set(one, other);
      left.delete(other);
    }
  return found;
}

const textOf = ({ entries }: { entries: readonly Pick<SealedEntry, 'text'>[] }): string => entries.map(({ text }) => text).join(' ');

function alike(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const most = Math.max(words.size, others.size);
  return most > 0 && [...words].filter((word) => others.has(word)).length >= ALIKE_FROM * most;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
