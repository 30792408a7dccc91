import { XmlElement, XmlText } from 'yjs';
import { flatWords } from '#domain/feedback/sentences.ts';
import { takeOver } from '#domain/feedback/take-over.ts';
import { TEXT_FIELD } from '../fields.ts';
import { scratchDocument } from '../fold-updates.ts';
import type { HouseEdit } from '../restore-version.ts';
import { suggestedAttributes, suggestionMarkNames } from '../suggestions/stamp.ts';
import { blocksOf, editAs, type EditGiven } from './edit-report.ts';

/** What was asked about and is looked for: `then` are the words of the place, `quote` those within it. */
export type Sought = { then: string; quote: string | null; language: string };
/** `now`: what stands there; `changed`: no paragraph reads so any more; `several`: more than one does. */
export type FoundWords = { kind: 'found'; now: string } | { kind: 'changed' | 'several' };
export type Reworded = { kind: 'reworded'; before: string; after: string; edit: HouseEdit } | { kind: 'changed' | 'several' };

/** The words that a report has now where it was asked about: the one paragraph that still reads so, or else the one that still has the sentence. Paragraphs with an open suggestion, or with more than words in them, are not looked at. */
export function findWords(present: Uint8Array, sought: Sought): FoundWords {
  const ydoc = scratchDocument(null, [present]);
  const found = find(wordBlocks(blocksOf(ydoc.getXmlFragment(TEXT_FIELD))), sought);
  ydoc.destroy();
  return found.kind === 'found' ? { kind: 'found', now: found.words } : found;
}

/**
 * The edit that puts other words in place of those that are sought, letter by letter where they differ, so that whatever else stands there keeps its authors, and a passage its sources. Says what
 * stood there and stands there then; or why nothing is put anywhere.
 */
export function rewordReport(present: Uint8Array, { suggestion, ...sought }: Sought & { suggestion: string }, given: EditGiven): Reworded {
  const made: { reworded: Omit<Extract<Reworded, { kind: 'reworded' }>, 'edit'> | null; why: 'changed' | 'several' } = { reworded: null, why: 'changed' };
  const edit = editAs(present, given, (text) => {
    const found = find(wordBlocks(blocksOf(text)), sought);
    if (found.kind !== 'found') {
      made.why = found.kind;
      return;
    }
    const before = found.words;
    const taken = takeOver(before, { quote: sought.quote, suggestion: flatWords(suggestion), then: before, language: sought.language });
    if (taken.kind !== 'taken') {
      made.why = taken.kind;
      return;
    }
    write(found.text, before, taken.after);
    made.reworded = { kind: 'reworded', before, after: taken.after };
  });
  return made.reworded === null || edit === null ? { kind: made.why } : { ...made.reworded, edit };
}

type WordBlock = { text: XmlText; words: string };

function find(blocks: readonly WordBlock[], { then, quote, language }: Sought): { kind: 'found'; text: XmlText; words: string } | { kind: 'changed' | 'several' } {
  const same = then === '' ? [] : blocks.filter(({ words }) => flatWords(words) === then);
  const meant = same.length > 0 || quote === null ? same : blocks.filter(({ words }) => takeOver(words, { quote, suggestion: '', then: words, language }).kind === 'taken');
  const [one, another] = meant;
  if (one === undefined) return { kind: 'changed' };
  return another === undefined ? { kind: 'found', ...one } : { kind: 'several' };
}

/** The blocks of words in a report, however deep, that are one text and nothing else; headings are none. */
function wordBlocks(elements: readonly XmlElement[]): WordBlock[] {
  return elements.flatMap((element): WordBlock[] => {
    if (suggestedAttributes.some((name) => element.getAttribute(name))) return [];
    const parts = element.toArray();
    const [text, ...more] = parts;
    if (!(text instanceof XmlText)) return wordBlocks(parts.filter((part): part is XmlElement => part instanceof XmlElement));
    const words = more.length > 0 || element.nodeName === 'heading' ? null : plainWords(text);
    return words === null ? [] : [{ text, words }];
  });
}

/** The letters of a text; null where it holds anything else, or somebody suggests other letters there. */
function plainWords(text: XmlText): string | null {
  let words = '';
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof insert !== 'string' || Object.keys(attributes).some(isOfSuggestion)) return null;
    words += insert;
  }
  return words;
}

/** Where several suggestions meet, a mark's name has more behind two dashes. */
const isOfSuggestion = (name: string): boolean => suggestionMarkNames.some((mark) => name === mark || name.startsWith(`${mark}--`));

function write(text: XmlText, before: string, after: string): void {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  // Whole characters alone: half a surrogate pair is no letter.
  if (/[\uD800-\uDBFF]/.test(before[start - 1] ?? '')) start -= 1;
  if (/[\uDC00-\uDFFF]/.test(before[before.length - end] ?? '')) end -= 1;
  const gone = before.length - end - start;
  if (gone > 0) text.delete(start, gone);
  const come = after.slice(start, after.length - end);
  if (come !== '') text.insert(start, come);
}
