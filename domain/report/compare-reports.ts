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

/** Between lines that are the same: each that went is paired with the first after it that came, is of its kind and shares its words. */
function pairLines(gap: readonly Aligned<ReportLine>[]): ComparedLine[] {
  const gone = gap.flatMap((each) => (each.change === 'deleted' ? [each.older] : []));
  const come = gap.flatMap((each) => (each.change === 'inserted' ? [each.newer] : []));
  const compared: ComparedLine[] = [];
  let taken = 0;
  for (const line of gone) {
    const place = come.findIndex((other, position) => position >= taken && isAlike(line, other));
    if (place === -1) compared.push({ kind: line.kind, change: 'deleted', words: [{ change: 'deleted', text: line.words }] });
    else {
      compared.push(...come.slice(taken, place).map(inserted), { kind: line.kind, change: 'changed', words: compareWords(line.words, come[place]?.words ?? '') });
      taken = place + 1;
    }
  }
  return [...compared, ...come.slice(taken).map(inserted)];
}

const inserted = ({ kind, words }: ReportLine): ComparedLine => ({ kind, change: 'inserted', words: [{ change: 'inserted', text: words }] });

function isAlike(one: ReportLine, other: ReportLine): boolean {
  if (one.kind !== other.kind) return false;
  const [words, others] = [one, other].map((line) => new Set(wordsIn(line.words.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word)))) as [Set<string>, Set<string>];
  return [...words].filter((word) => others.has(word)).length >= ALIKE * Math.max(words.size, others.size);
}
