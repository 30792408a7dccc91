import type { AskedText, DraftWords } from '../asked-text.ts';
import type { EntryLook, ReadEntry, ReadPlace, ReadSection } from '../reading-sections.ts';
import { quotesIn, type ReadPart, sentencesOf } from '../sentences.ts';
import { OPENING_TITLE, RECOMMENDATIONS_TITLE, type SealedEntry, type SealedReport, type SealedSection } from './sealed-report.ts';

const [TITLE, STANDFIRST] = ['title', 'standfirst'];
/** Titles that the house gives to parts, whatever somebody wrote. */
export const houseTitles: ReadonlySet<string> = new Set(['Title', 'In short', OPENING_TITLE, RECOMMENDATIONS_TITLE]);
const labels: Record<SealedEntry['kind'], string> = { text: 'Paragraph', point: 'Point', quote: 'Quote', figure: 'Figure', recommendation: 'Recommendation' };
const looks: Record<SealedEntry['kind'], EntryLook> = { text: 'text', point: 'point', quote: 'quote', figure: 'figure', recommendation: 'point' };

/** A report as a round asks about it, with the places of which something can be said: its title, each section as a whole, and each paragraph, point and figure, sentence by sentence. */
export function askedReport(report: SealedReport): AskedText {
  const { title, standfirst, language } = report;
  const inShort: SealedSection[] = standfirst === '' ? [] : [{ key: STANDFIRST, title: 'In short', entries: [] }];
  const all = [...inShort, ...report.sections];
  const places = all.map((section) => ({ section, whole: wholeOf(section, standfirst), entries: section.entries.map((entry, at) => ({ entry, words: wordsOf(section, entry, at) })) }));
  const name: DraftWords = { key: TITLE, section: TITLE, label: 'Title', where: 'Title', text: title };
  const maySuggest = new Set(all.flatMap(({ entries }) => entries.flatMap((entry) => (entry.maySuggest ? [entry.key] : []))));
  const read = (words: DraftWords, isWhole: boolean): ReadPlace => ({ ...words, parts: isWhole ? null : partsOf(words.text, language), maySuggest: maySuggest.has(words.key) });
  return {
    ...{ name: title, summary: standfirst, language },
    words: new Map([name, ...places.flatMap(({ whole, entries }) => [whole, ...entries.map(({ words }) => words)])].map((words) => [words.key, words])),
    maySuggest: ({ key }) => maySuggest.has(key),
    parts: [{ key: TITLE, label: 'Title' }, ...all.map(({ key, title: label }) => ({ key, label }))].map((part) => ({ ...part, within: [] })),
    levels: [],
    readName: () => read(name, true),
    readSections: () => places.map(({ section, whole, entries }): ReadSection => ({ key: section.key, title: section.title, form: 'report', entries: [wholeEntry(read(whole, section.key !== STANDFIRST), section.key), ...entries.map(({ entry, words }, at) => entryOf(entry, read(words, entry.kind === 'figure'), at))] })),
  };
}

/** Of what stands in short its words; of a section its title, under which all of it is spoken of. */
const wholeOf = ({ key, title }: SealedSection, standfirst: string): DraftWords => (key === STANDFIRST ? { key, section: key, label: title, where: title, text: standfirst } : { key, section: key, label: title, where: `${title}, the whole section`, text: title });

/** Places are told by their number among those of their kind: "What we found, point 2". */
function wordsOf({ key: section, title, entries }: SealedSection, { key, kind, text }: SealedEntry, at: number): DraftWords {
  const number = entries.slice(0, at + 1).filter((entry) => entry.kind === kind).length;
  return { key, section, label: `${labels[kind]} ${number}`, where: `${title}, ${labels[kind].toLowerCase()} ${number}`, text };
}

const wholeEntry = (main: ReadPlace, key: string): ReadEntry => ({ ...plain, key, number: 0, main, look: key === STANDFIRST ? 'text' : 'section' });
const entryOf = ({ key, kind, from }: SealedEntry, main: ReadPlace, at: number): ReadEntry => ({ ...plain, key, number: at + 1, main, look: looks[kind], from });
const plain = { more: [], url: '', judgedOn: '' };

/** A paragraph sentence by sentence; null where it is one sentence. */
function partsOf(text: string, language: string): ReadPart[] | null {
  const parts: ReadPart[] = [{ kind: 'paragraph', sentences: sentencesOf(text, language) }];
  return quotesIn(parts).length > 1 ? parts : null;
}
