import { isRun } from '#domain/document/content.ts';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import type { PublishedReport, ReportBlock } from '#domain/report/published-report.ts';
import { firstPublishedWords, reportOfWords, summitDaysWords, versionWords } from '#domain/report/report-words.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { licenceAddress } from '#domain/licence.ts';
import { reportCsl } from '../citation/report-csl.ts';
import { endOf } from './printed-end.ts';
import { printedFigure } from './printed-figure.ts';
import { type NodeGround, paragraphOf, type PrintedBlock, printedNodes } from './printed-nodes.ts';
import { printedPeople } from './printed-people.ts';
import { languageFor } from './printed-language.ts';
import { type PrintedRun, wordsOfRuns } from './printed-runs.ts';
import { piecesOf, sound, soundLine } from './printed-words.ts';
import { SourceNotes } from './source-notes.ts';

/** So many headings at most stand in the contents with those of the second level. */
const FULL_CONTENTS = 80;
/** Characters of the title in the running foot. */
const FOOT_TITLE = 64;

/** A published report as the plain structure that report.typ draws. `imagePath`: where the image of an address lies for the typesetter. */
export function printedReport(report: PublishedReport, imagePath: NodeGround['imagePath']) {
  const origin = new URL(report.url).origin;
  const ground: NodeGround = { origin, imagePath, headings: { last: 0 } };
  const notes = new SourceNotes(report);
  const body = withoutEcho(report.blocks.flatMap((block) => printedBlock(block, { report, ground, notes })));
  const end = withoutEcho(endOf(report, { origin, notes }));
  const title = soundLine(report.title);
  const headings = [...body, ...end].flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  return {
    title,
    'title-pieces': piecesOf(title),
    'title-size': titleSize(title),
    authors: reportCsl(report).author.map(({ literal }) => soundLine(literal)),
    keywords: [reportKindWords()[report.kind], soundLine(report.community.name), soundLine(report.summit.title)],
    date: timeOf(report.publishedAt),
    language: languageFor(report.language),
    kind: reportKindWords()[report.kind],
    of: piecesOf(soundLine(report.room === null ? reportOfWords(report) : `${reportOfWords(report)}, room ${report.room.number}`)),
    standfirst: soundLine(report.standfirst),
    'standfirst-pieces': piecesOf(soundLine(report.standfirst)),
    imprint: imprintOf(report),
    people: printedPeople(report.contributors.people),
    summit: { title: piecesOf(soundLine(report.summit.title)), href: report.summit.url, facts: piecesOf(soundLine([report.summit.host, report.summit.place, summitDaysWords(report)].filter(Boolean).join(' · '))) },
    url: report.url,
    'url-pieces': piecesOf(report.url),
    foot: piecesOf([shortened(title), `Version ${report.number}`, report.licence].filter(Boolean).join(' · ')),
    // A brief is one page: it has neither a cover nor contents.
    cover: report.kind !== 'brief',
    contents: headings.length === 0 ? 0 : headings.filter((level) => level < 3).length > FULL_CONTENTS ? 1 : 2,
    words: { contents: 'Contents' },
    body,
    end,
    notes: notes.all(),
  };
}

type BlockGround = { report: PublishedReport; ground: NodeGround; notes: SourceNotes };

function printedBlock(block: ReportBlock, { report, ground, notes }: BlockGround): PrintedBlock[] {
  switch (block.kind) {
    case 'words':
      return printedNodes([block.node], ground);
    case 'figure':
      return [printedFigure(block.figure, block.number, { report, origin: ground.origin, notes })];
    case 'passage': {
      const marks = notes.marksOf(block.sources, textOf(block.nodes), block.isEdited);
      const blocks = printedNodes(block.nodes, ground);
      return marks.length === 0 || markLast(blocks, marks) ? blocks : [...blocks, paragraphOf(marks)];
    }
  }
}

/** A figure right below a heading of the same words does not say them again. */
const withoutEcho = (blocks: PrintedBlock[]): PrintedBlock[] =>
  blocks.map((block, place) => {
    const before = blocks[place - 1];
    const [first, ...others] = block.kind === 'figure' ? block.tables : [];
    if (block.kind !== 'figure' || first === undefined || before?.kind !== 'heading' || wordsOfRuns(before.runs) !== [first.caption].flat().join('')) return block;
    return { ...block, tables: [{ ...first, caption: null }, ...others] };
  });

const textOf = (content: readonly UnsignedPart[]): string => content.map((part) => (isRun(part) ? part.text : ` ${textOf(part.content)}`)).join('');

/** Puts the marks of sources behind the last words; false where these are no words of a line. */
function markLast(blocks: PrintedBlock[], marks: PrintedRun[]): boolean {
  const last = blocks.at(-1);
  switch (last?.kind) {
    case 'paragraph':
      last.runs.push(...marks);
      return true;
    case 'bullets':
    case 'numbers':
      return markLast(last.entries.at(-1) ?? [], marks);
    case 'tasks':
      return markLast(last.entries.at(-1)?.blocks ?? [], marks);
    case 'quote':
    case 'callout':
      return markLast(last.blocks, marks);
    default:
      return false;
  }
}

const titleSize = ({ length }: string): number => (length <= 36 ? 36 : length <= 70 ? 30 : length <= 110 ? 25 : 21);

/** A title for the running foot. */
export function shortened(title: string): string {
  const letters = Array.from(title);
  return letters.length <= FOOT_TITLE ? title : `${letters.slice(0, FOOT_TITLE).join('').replace(/\s+\S*$/, '')} …`;
}

/** A moment in UTC, as the typesetter counts it. */
export function timeOf(moment: string) {
  const at = new Date(moment);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() };
}

const imprintOf = (report: PublishedReport) => {
  const first = firstPublishedWords(report);
  const line = (words: string, href: string | null = null) => ({ words: piecesOf(sound(words)), href });
  return [line(versionWords(report)), ...(first === null ? [] : [line(first)]), ...(report.licence === '' ? [] : [line(report.licence, licenceAddress(report.licence))])];
};
