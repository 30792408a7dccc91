import { isRun } from '#domain/document/content.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { askedByHead, figureTables } from '#domain/report/figure-table.ts';
import { PERSON_MARK, somebody } from '#domain/report/public-nodes.ts';
import type { PublishedReport, ReportBlock } from '#domain/report/published-report.ts';
import { dayWords } from '#domain/report/report-days.ts';
import { nodesOfBlock, wordsOfNodes } from '#domain/report/words-in-report.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { flatWords } from '../sentences.ts';
import { keepKeys, type UnkeyedSection } from './keep-keys.ts';
import { leavesOf } from './report-leaves.ts';
import { OPENING_TITLE, RECOMMENDATIONS, RECOMMENDATIONS_TITLE, type SealedReport } from './sealed-report.ts';

/**
 * A report as it would be published, as the text that a round asks about. `version` says which version reads so, if any; `former` is what the round before asked about, whose places keep their
 * keys. People who are called by name in it are called nobody. Whatever the house says in it is in the language of the report, whoever opens the round.
 */
export const sealReport = (report: PublishedReport, version: number | null, former: SealedReport | null): SealedReport =>
  saidIn(spokenFor(report.language), () => {
    const { sections, nextKey } = keepKeys(sectionsOf(report), former);
    return { format: 'plenary-asked-report', title: report.title, standfirst: report.standfirst, language: report.language, version, nextKey, sections: [...sections, ...recommendationsOf(report)] };
  });

function sectionsOf(report: PublishedReport): UnkeyedSection[] {
  const sections: UnkeyedSection[] = [{ title: OPENING_TITLE, entries: [] }];
  for (const block of report.blocks) {
    const from = roomsOf(block, report);
    for (const node of nodesOfBlock(block).map(withoutNames)) {
      if (node.type === 'heading') sections.push({ title: flatWords(wordsOfNodes(node.content)), entries: [] });
      else sections.at(-1)?.entries.push(...leavesOf(node).map((leaf) => ({ ...leaf, from })));
    }
    if (block.kind !== 'figure') continue;
    // What is recommended is a section of its own, under this heading where it has one.
    if (block.figure.kind === 'recommendations' && sections.length > 1 && sections.at(-1)?.entries.length === 0) sections.pop();
    sections.at(-1)?.entries.push(...figureEntries(block, report));
  }
  return sections.filter(({ title, entries }, at) => entries.length > 0 || (at > 0 && title !== ''));
}

/** Recommendations are in a section of their own, and known by their ids. */
function recommendationsOf(report: PublishedReport): SealedReport['sections'] {
  const entries = report.recommendations.map(({ id, text, dueOn, calls = [] }) => ({
    ...{ key: `${RECOMMENDATIONS}/${id}`, kind: 'recommendation' as const, from: '', maySuggest: false },
    text: flatWords([calls.reduce((shown, name) => shown.replaceAll(name, somebody()), text), dueOn === null ? '' : t`Until ${dayWords(dueOn, report)}.`].join(' ')),
  }));
  return entries.length === 0 ? [] : [{ key: RECOMMENDATIONS, title: RECOMMENDATIONS_TITLE, entries }];
}

/** Questions from the floor name who asked; those columns are left out. */
function figureEntries({ figure, number }: Extract<ReportBlock, { kind: 'figure' }>, report: PublishedReport): UnkeyedSection['entries'] {
  if (figure.kind === 'recommendations') return [];
  return figureTables(figure, number, report).map(({ caption, header, rows }) => {
    const shown = rows.map((cells) => cells.filter((_cell, at) => header[at] !== askedByHead()).map(({ words }) => flatWords(words)).join(', '));
    return { kind: 'figure', text: [caption, ...shown].join('\n'), from: '', maySuggest: false };
  });
}

function roomsOf(block: ReportBlock, { sources }: PublishedReport): string {
  if (block.kind !== 'passage') return '';
  const rooms = sources.filter(({ number }) => block.sources.includes(number)).map(({ room }) => t`room ${room.number}, ${room.focus}`);
  return [...new Set(rooms)].join('; ');
}

const withoutNames = (node: UnsignedNode): UnsignedNode => ({
  ...node,
  content: node.content.map((part) => (!isRun(part) ? withoutNames(part) : PERSON_MARK in part.marks ? { type: 'text', text: somebody(), marks: {} } : part)),
});
