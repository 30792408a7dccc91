import { findDifference } from '../document/text-difference.ts';
import { type Aligned, alignSequences } from './align-sequences.ts';
import type { PublishedReport } from './published-report.ts';
import { linesOfReport, type ReportLine } from './report-lines.ts';

export type LineChange = 'same' | 'inserted' | 'deleted' | 'changed';
export type ComparedWords = { change: 'same' | 'inserted' | 'deleted'; text: string };
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

/** Words with the spaces and signs behind them, so that put together they are the text. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}’'-]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

function isAlike(one: ReportLine, other: ReportLine): boolean {
  if (one.kind !== other.kind) return false;
  const [words, others] = [one, other].map((line) => new Set(wordsIn(line.words.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word)))) as [Set<string>, Set<string>];
  return [...words].filter((word) => others.has(word)).length >= ALIKE * Math.max(words.size, others.size);
}

function compareWords(older: string, newer: string): ComparedWords[] {
  const run = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text, marks: {}, accountId: null, minute: null }]);
  // Words in scripts without spaces are one word here: what differs between beginning and end is then shown letter by letter.
  if (!/\s/.test(older) || !/\s/.test(newer)) {
    const { at, gone, runs } = findDifference(run(older), run(newer));
    return joined([{ change: 'same', text: older.slice(0, at) }, { change: 'deleted', text: older.slice(at, at + gone) }, { change: 'inserted', text: runs.map(({ text }) => text).join('') }, { change: 'same', text: older.slice(at + gone) }]);
  }
  return joined(alignSequences(wordsIn(older), wordsIn(newer), (word) => word).map((each) => ({ change: each.change, text: each.change === 'inserted' ? each.newer : each.older })));
}

/** Neighbours of one fate as one, and a lone space between two changes as part of them, so that a phrase that was replaced reads as one. */
function joined(parts: readonly ComparedWords[]): ComparedWords[] {
  const whole: ComparedWords[] = [];
  let [gone, come] = ['', ''];
  const settle = () => {
    if (gone !== '') whole.push({ change: 'deleted', text: gone });
    if (come !== '') whole.push({ change: 'inserted', text: come });
    [gone, come] = ['', ''];
  };
  parts.forEach(({ change, text }, place) => {
    const isBridge = change === 'same' && /^\s+$/.test(text) && place > 0 && parts[place - 1]?.change !== 'same' && (parts[place + 1]?.change ?? 'same') !== 'same';
    if (change === 'deleted' || isBridge) gone += text;
    if (change === 'inserted' || isBridge) come += text;
    if (change !== 'same' || isBridge || text === '') return;
    settle();
    const last = whole.at(-1);
    if (last?.change === 'same') last.text += text;
    else whole.push({ change, text });
  });
  settle();
  return whole;
}
