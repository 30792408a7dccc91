import { type Aligned, alignSequences } from './align-sequences.ts';
import { type ComparedWords, compareWords, wordsIn } from './compare-words.ts';
import type { PublishedReport } from './published-report.ts';
import { linesOfReport, type ReportLine } from './report-lines.ts';

export type LineChange = 'same' | 'inserted' | 'deleted' | 'changed';
/** A line that stands in either version, with what was inserted and deleted in it. */
export type ComparedLine = { kind: ReportLine['kind']; change: LineChange; words: ComparedWords[] };

/** So many of its words must two lines share to be one line that was changed. */
const ALIKE = 0.4;

/** What was inserted and deleted between two versions of a report, line by line and in changed lines word by word. Without what was inserted it is the older, without what was deleted the newer. */
export function compareReports(older: PublishedReport, newer: PublishedReport): ComparedLine[] {
  const compared: ComparedLine[] = [];
  let gap: Aligned<ReportLine>[] = [];
  for (const each of alignSequences(linesOfReport(older), linesOfReport(newer), ({ kind, words }) => `${kind} ${words}`)) {
    if (each.change !== 'same') gap.push(each);
    else {
      compared.push(...pairLines(gap), { kind: each.newer.kind, change: 'same', words: [{ change: 'same', text: each.newer.words }] });
      gap = [];
    }
  }
  return [...compared, ...pairLines(gap)];
}

/** So many lines ahead a line that went is looked for: a text that was written anew costs no more than its length. */
const LOOK_AHEAD = 50;

/** Between lines that are the same: each that went is paired with the first after it that came, is of its kind and shares its words. */
function pairLines(gap: readonly Aligned<ReportLine>[]): ComparedLine[] {
  const gone = gap.flatMap((each) => (each.change === 'deleted' ? [withWords(each.older)] : []));
  const come = gap.flatMap((each) => (each.change === 'inserted' ? [withWords(each.newer)] : []));
  const compared: ComparedLine[] = [];
  let taken = 0;
  for (const one of gone) {
    const ahead = come.slice(taken, taken + LOOK_AHEAD);
    const place = ahead.findIndex((other) => isAlike(one, other));
    const { kind, words } = one.line;
    if (place === -1) compared.push({ kind, change: 'deleted', words: [{ change: 'deleted', text: words }] });
    else {
      compared.push(...ahead.slice(0, place).map(inserted), { kind, change: 'changed', words: compareWords(words, ahead[place]?.line.words ?? '') });
      taken += place + 1;
    }
  }
  return [...compared, ...come.slice(taken).map(inserted)];
}

type WithWords = { line: ReportLine; /** Those of letters or digits, each once, in lower case. */ words: ReadonlySet<string> };

const withWords = (line: ReportLine): WithWords => ({ line, words: new Set(wordsIn(line.words.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word))) });

const inserted = ({ line: { kind, words } }: WithWords): ComparedLine => ({ kind, change: 'inserted', words: [{ change: 'inserted', text: words }] });

function isAlike(one: WithWords, other: WithWords): boolean {
  if (one.line.kind !== other.line.kind) return false;
  const [fewer, more] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  const needed = ALIKE * more.size;
  if (fewer.size < needed) return false;
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return shared >= needed;
}
