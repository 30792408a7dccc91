import type { AskedText, DraftWords } from '../asked-text.ts';
import type { EntryLook, ReadEntry, ReadPlace, ReadSection } from '../reading-sections.ts';
import { quotesIn, type ReadPart, sentencesOf } from '../sentences.ts';
import { type InterfaceLanguage, languageTags, spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { OPENING_TITLE, RECOMMENDATIONS, RECOMMENDATIONS_TITLE, type SealedEntry, type SealedReport, type SealedSection } from './sealed-report.ts';

const [TITLE, STANDFIRST] = ['title', 'standfirst'];
/** What parts of a report are called that nobody gave a title, in its own language, as whatever stands in it. */
const givenTitles = (language: InterfaceLanguage) => saidIn(language, () => ({ inShort: t`In short`, opening: t`Opening`, recommendations: t`Recommendations` }));
/** Whether the house gave a part this title, whatever somebody wrote. */
export const isHouseTitle = (title: string): boolean => languageTags.some((language) => [saidIn(language, () => t`Title`), ...Object.values(givenTitles(language))].includes(title));

const labels = (): Record<SealedEntry['kind'], string> => ({ text: t`Paragraph`, point: t`Point`, quote: t`Quote`, figure: t`Figure`, recommendation: t`Recommendation` });
const looks: Record<SealedEntry['kind'], EntryLook> = { text: 'text', point: 'point', quote: 'quote', figure: 'figure', recommendation: 'point' };

/** A report as a round asks about it, with the places of which something can be said: its title, each section as a whole, and each paragraph, point and figure, sentence by sentence. */
export function askedReport(report: SealedReport): AskedText {
  const { title, standfirst, language } = report;
  const given = givenTitles(spokenFor(language));
  const inShort: SealedSection[] = standfirst === '' ? [] : [{ key: STANDFIRST, title: given.inShort, entries: [] }];
  const titled = (section: SealedSection, at: number): SealedSection =>
    at === 0 && section.title === OPENING_TITLE ? { ...section, title: given.opening } : section.key === RECOMMENDATIONS && section.title === RECOMMENDATIONS_TITLE ? { ...section, title: given.recommendations } : section;
  const all = [...inShort, ...report.sections.map(titled)];
  const places = all.map((section) => ({ section, whole: wholeOf(section, standfirst), entries: section.entries.map((entry, at) => ({ entry, words: wordsOf(section, entry, at) })) }));
  const name: DraftWords = { key: TITLE, section: TITLE, label: t`Title`, where: t`Title`, text: title };
  const maySuggest = new Set(all.flatMap(({ entries }) => entries.flatMap((entry) => (entry.maySuggest ? [entry.key] : []))));
  const read = (words: DraftWords, isWhole: boolean): ReadPlace => ({ ...words, parts: isWhole ? null : partsOf(words.text, language), maySuggest: maySuggest.has(words.key) });
  return {
    ...{ name: title, summary: standfirst, language },
    words: new Map([name, ...places.flatMap(({ whole, entries }) => [whole, ...entries.map(({ words }) => words)])].map((words) => [words.key, words])),
    maySuggest: ({ key }) => maySuggest.has(key),
    parts: [{ key: TITLE, label: t`Title` }, ...all.map(({ key, title: label }) => ({ key, label }))].map((part) => ({ ...part, within: [] })),
    levels: [],
    readName: () => read(name, true),
    readSections: () => places.map(({ section, whole, entries }): ReadSection => ({ key: section.key, title: section.title, form: 'report', entries: [wholeEntry(read(whole, section.key !== STANDFIRST), section.key), ...entries.map(({ entry, words }, at) => entryOf(entry, read(words, entry.kind === 'figure'), at))] })),
  };
}

/** Of what stands in short its words; of a section its title, under which all of it is spoken of. */
const wholeOf = ({ key, title }: SealedSection, standfirst: string): DraftWords => (key === STANDFIRST ? { key, section: key, label: title, where: title, text: standfirst } : { key, section: key, label: title, where: t`${title}, the whole section`, text: title });

/** Places are told by their number among those of their kind: "What we found, point 2". */
function wordsOf({ key: section, title, entries }: SealedSection, { key, kind, text }: SealedEntry, at: number): DraftWords {
  const number = entries.slice(0, at + 1).filter((entry) => entry.kind === kind).length;
  const label = `${labels()[kind]} ${number}`;
  return { key, section, label, where: `${title}, ${label.toLowerCase()}`, text };
}

const wholeEntry = (main: ReadPlace, key: string): ReadEntry => ({ ...plain, key, number: 0, main, look: key === STANDFIRST ? 'text' : 'section' });
const entryOf = ({ key, kind, from }: SealedEntry, main: ReadPlace, at: number): ReadEntry => ({ ...plain, key, number: at + 1, main, look: looks[kind], from });
const plain = { more: [], url: '', judgedOn: '' };

/** A paragraph sentence by sentence; null where it is one sentence. */
function partsOf(text: string, language: string): ReadPart[] | null {
  const parts: ReadPart[] = [{ kind: 'paragraph', sentences: sentencesOf(text, language) }];
  return quotesIn(parts).length > 1 ? parts : null;
}
