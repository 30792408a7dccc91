import { quoted } from '#domain/agenda/agenda-words.ts';
import { licenceAddress, licenceWords } from '#domain/licence.ts';
import { hasLooseRecommendations } from '#domain/report/loose-recommendations.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { changedWords, firstPublishedWords, headcountWords, placeWords, roomApprovalWords, shownPersonWords, versionWords, writtenByWords } from '#domain/report/report-words.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { citationLine } from '../citation/citation-line.ts';
import { printedFigure } from './printed-figure.ts';
import { paragraphOf, type PrintedBlock } from './printed-nodes.ts';
import { hrefIn, type PrintedRun, runOf } from './printed-runs.ts';
import { soundLine } from './printed-words.ts';
import type { SourceNotes } from './source-notes.ts';

type Ground = { origin: string; notes: SourceNotes };

const heading = (words: string, level = 1): PrintedBlock => ({ kind: 'heading', level, runs: [runOf(words)] });
const paragraph = (...runs: PrintedRun[]): PrintedBlock => paragraphOf(runs);
const said = (words: string): PrintedBlock => paragraph(runOf(soundLine(words)));
/** A part of the end; nothing where it has nothing to say. */
const part = (words: string, blocks: PrintedBlock[]): PrintedBlock[] => (blocks.length === 0 ? [] : [heading(words), ...blocks]);

/** What stands behind the words of a report: what of it no block has shown, who wrote and approved it, what else to read, how to cite it. */
export const endOf = (report: PublishedReport, ground: Ground): PrintedBlock[] => [
  ...part('Recommendations', recommendationsOf(report, ground)),
  ...part('Further sources', sourcesOf(report, ground)),
  ...part('Related reading', readingsOf(report, ground)),
  ...part('About this report', aboutOf(report)),
  ...part('How to cite', [citationOf(report)]),
];

/** The line of a citation ends with the address, which leads there. */
function citationOf(report: PublishedReport): PrintedBlock {
  const line = citationLine(report);
  const address = line.slice(line.lastIndexOf(' ') + 1);
  return paragraph(runOf(soundLine(line.slice(0, -address.length))), runOf(` ${address}`, { href: hrefIn(address, '') }));
}

/** Where no block of the report shows them. */
const recommendationsOf = (report: PublishedReport, { origin, notes }: Ground): PrintedBlock[] =>
  hasLooseRecommendations(report) ? [printedFigure({ kind: 'recommendations' }, null, { report, origin, notes })] : [];

const sourcesOf = (report: PublishedReport, { notes }: Ground): PrintedBlock[] =>
  notes.unnamed().map((source) => {
    const sentences = [`${source.number}. ${placeWords(source, report)}.`, `By ${writtenByWords(source.by)}.`, `In the room: ${quoted(source.wording)}`, changedWords(source) ?? ''];
    return said(sentences.join(' '));
  });

function readingsOf({ readings }: PublishedReport, { origin }: Ground): PrintedBlock[] {
  if (readings.length === 0) return [];
  const entries = readings.map(({ title, url, author, source, publishedOn, note }): PrintedBlock[] => {
    const facts = [author, source, publishedOn].map(soundLine).filter(Boolean).join(', ');
    const runs = [runOf(soundLine(title), { href: hrefIn(url, origin) }), ...(facts === '' ? [] : [runOf(`. ${facts}.`, { soft: true })]), ...(note === '' ? [] : [runOf(` ${soundLine(note)}`)])];
    return [paragraph(...runs)];
  });
  return [{ kind: 'bullets', entries }];
}

function aboutOf(report: PublishedReport): PrintedBlock[] {
  const { approvals, contributors, licence, note, community } = report;
  const first = firstPublishedWords(report);
  const named = contributors.named.map((person) => shownPersonWords({ kind: 'named', ...person })).join('; ');
  return [
    said(`${versionWords(report)}.${first === null ? '' : ` ${first}.`} A report of the community ${quoted(community.name)}.`),
    ...(note === '' ? [] : [said(`New in this version: ${note}`)]),
    ...(contributors.people.total === 0 ? [] : [said(`Written by ${headcountWords(contributors.people)}.`)]),
    ...(named === '' ? [] : [said(`By name: ${named}.`)]),
    ...(approvals.length === 0 ? [] : [heading('What the rooms said of it', 2), said('Every room whose words stand in a report is asked to approve the draft.'), { kind: 'bullets' as const, entries: approvals.map((approval) => [said(approvalOf(approval))]) }]),
    heading('Licence', 2),
    paragraph(runOf(saidIn('en', licenceWords)[licence], { href: licenceAddress(licence) })),
  ];
}

/** "Room 3, “Developing user trust”, approved this report." */
const approvalOf = ({ state, roomNumber, focus }: PublishedReport['approvals'][number]): string => roomApprovalWords(state, `${roomNumber}, ${quoted(focus)},`);
