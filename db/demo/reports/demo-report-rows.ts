import { createHash } from 'node:crypto';
import type * as tables from '#db/schema/index.ts';
import type { Attribution } from '#domain/attribution.ts';
import { DAY_MS } from '#domain/clock.ts';
import { readClockTimes } from '#domain/document/clock-times.ts';
import { HOUSE_CLIENT_ID, houseText } from '#domain/document/house-text.ts';
import { type Passage, readPassages } from '#domain/document/passages/read-passages.ts';
import { spanAuthors } from '#domain/document/passages/span-authors.ts';
import { packUpdates, unpackUpdates } from '#domain/document/update-batch.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';
import { freezeReport } from '#domain/report/freeze-report.ts';
import type { FreshSource, SourceAuthor } from '#domain/report/fresh-source.ts';
import { figureNode, headingNode, passageNode } from '#domain/report/report-nodes.ts';
import { amongCrowd, crowdByPerspective } from '#domain/report/shown-as.ts';
import { demoId } from '../demo-id.ts';
import { accountIdOf } from '../demo-people-rows.ts';
import type { DemoSummit } from '../demo-summit.ts';
import { documentIdOf } from '../written-notes.ts';
import { writtenNotesRows } from '../written-notes-rows.ts';
import { type DemoReport, reports2015 } from './notes-2015.ts';
import { followsFrom2015, RESULT_2015_ID, resultFigure2015 } from './result-2015.ts';

type Rows = { [Name in 'documents' | 'documentLog' | 'documentAuthors' | 'reports' | 'reportSources' | 'reportVersions' | 'reportVersionPeople' | 'recommendations' | 'recommendationUpdates' | 'reportActs']: (typeof tables)[Name]['$inferInsert'][] };
type Given = { origin: string; communityOf: { slug: string; name: string }; shownAs: (accountId: string) => Attribution };

const RECOMMENDATIONS = 'Recommendations';
/** Rooms and people closed at noon; the reports were out the same day, and one again three weeks later. */
const SAME_DAY = new Date('2015-01-30T22:41:00Z');
const LATER = new Date(SAME_DAY.getTime() + 21 * DAY_MS);

/** The rows of the four reports of 2015: each composed of what its room wrote, and published. */
export function demoReportRows(demo: DemoSummit, given: Given): Rows {
  const rows: Rows = { documents: [], documentLog: [], documentAuthors: [], reports: [], reportSources: [], reportVersions: [], reportVersionPeople: [], recommendations: [], recommendationUpdates: [], reportActs: [] };
  for (const report of reports2015) addReport(rows, demo, report, given);
  return rows;
}

function addReport(rows: Rows, demo: DemoSummit, report: DemoReport, { origin, communityOf, shownAs }: Given): void {
  const { summit } = demo;
  const entry = demo.agenda.find(({ rooms }) => rooms?.some(({ slug }) => slug === report.roomSlug));
  const room = entry?.rooms?.find(({ slug }) => slug === report.roomSlug);
  if (!entry || !room) throw new Error(`The demo has no room ${report.roomSlug}.`);
  const id = demoId(`report ${room.slug}`);
  const documentId = demoId(`document of report ${room.slug}`);
  const begun = { createdById: accountIdOf({ key: 'convener-1' }), createdAt: entry.endsAt };
  const passages = passagesOf(documentIdOf(summit.slug, room.slug), report, entry.endsAt);
  const crowd = crowdByPerspective(demo.people.map((person) => ({ key: speaksAsKey(person), attribution: shownAs(accountIdOf(person)), count: 1 })), 'named');
  const people = amongCrowd(new Map(demo.people.map((person) => [accountIdOf(person), { name: person.name, perspective: speaksAsKey(person), attribution: shownAs(accountIdOf(person)) }])), crowd);
  const authorOf = (accountId: string): SourceAuthor => {
    const author = people.get(accountId);
    return author ? { accountId, author } : null;
  };
  const taken = passages.map(({ passage, accountIds }, place) => ({ id: demoId(`source ${room.slug} ${place}`), passage, authors: accountIds.map(authorOf), minute: passage.spans.flatMap(({ minute }) => minute ?? []).sort().at(-1) ?? null }));
  const roomNumber = demo.agenda.flatMap(({ rooms }) => rooms ?? []).findIndex(({ slug }) => slug === room.slug) + 1;
  const sources = taken.map(
    ({ id: sourceId, passage, authors, minute }): FreshSource => ({
      id: sourceId,
      roomId: room.slug,
      room: { number: roomNumber, slug: room.slug, focus: room.focus, agendaSession: entry.title },
      block: passage.block,
      prompt: passage.prompt,
      nodes: passage.nodes,
      wording: passage.wording,
      authors,
      minute,
      leftOut: null,
      now: { nodes: passage.nodes, wording: passage.wording, mayBeTold: true },
      settledWording: null,
    }),
  );
  const recommended = report.recommendations.map(({ words, owner, dueOn, state, follows }, position) => ({
    ...{ id: demoId(`recommendation ${room.slug} ${position}`), text: words, dueOn, position },
    stateNow: state,
    owner: authorOf(accountIdOf({ key: owner })),
    sourceId: taken.find(({ passage }) => passage.wording === words)?.id ?? null,
    following: follows === undefined ? null : followsFrom2015(follows),
  }));
  const resultFigure = report.hasResult ? resultFigure2015() : null;

  rows.documents.push({ id: documentId, kind: 'report', createdAt: entry.endsAt });
  rows.documentLog.push({ documentId, accountId: null, at: SAME_DAY, updates: packUpdates([houseText(blocksOf(taken, report))]) });
  rows.documentAuthors.push({ documentId, clientId: HOUSE_CLIENT_ID, accountId: null });
  rows.reports.push({ id, summitId: demoId(`summit ${summit.slug}`), kind: 'breakout', roomId: demoId(`room ${summit.slug} ${room.slug}`), agendaSessionId: demoId(`session ${summit.slug} ${entry.slug}`), slug: `report-${room.slug}`, title: room.focus, standfirst: report.standfirstNow ?? report.standfirst, licence: 'CC BY 4.0', documentId, ...begun });
  rows.reportSources.push(...taken.map(({ id: sourceId, passage: { block, prompt, wording, nodes, spans } }) => ({ id: sourceId, reportId: id, documentId: documentIdOf(summit.slug, room.slug), blockClient: block.client, blockClock: block.clock, prompt, wording, nodes, spans, takenById: begun.createdById, takenAt: SAME_DAY })));
  rows.recommendations.push(...recommended.map(({ stateNow, owner, sourceId, following, ...each }) => ({ ...each, reportId: id, statementId: following?.statementId, state: stateNow, ownerId: owner?.accountId ?? null, sourceId, createdAt: SAME_DAY, firstPublishedAt: SAME_DAY })));
  rows.recommendationUpdates.push(...report.recommendations.flatMap(({ owner, since = [] }, position) => since.map(({ on, state, note }, place) => ({ id: demoId(`update ${room.slug} ${position} ${place}`), recommendationId: demoId(`recommendation ${room.slug} ${position}`), state, note, byId: accountIdOf({ key: owner }), at: new Date(`${on}T17:00:00Z`) }))));

  const publish = (number: number, publishedAt: Date, note: string, used: typeof taken): void => {
    const frozen = freezeReport({
      frame: {
        ...{ slug: `report-${room.slug}`, number, kind: 'breakout', title: room.focus, standfirst: report.standfirst, language: 'en', licence: 'CC BY 4.0', note, community: communityOf },
        url: `${origin}/reports/report-${room.slug}`,
        publishedAt: publishedAt.toISOString(),
        firstPublishedAt: SAME_DAY.toISOString(),
        summit: { slug: summit.slug, title: summit.title, host: summit.host ?? '', place: summit.place ?? '', startsOn: summit.startsOn, endsOn: summit.endsOn, timeZone: summit.timeZone, url: `${origin}/summits/${summit.slug}` },
        room: { number: roomNumber, slug: room.slug, focus: room.focus },
        agendaSession: { slug: entry.slug, kind: entry.kind, title: entry.title },
        readings: [],
      },
      blocks: used.length === 0 ? [] : composed(used, report),
      sources,
      figureOf: ({ kind }) => (kind === 'recommendations' ? { kind } : resultFigure),
      recommendations: recommended.map(({ position: _position, stateNow: _state, following, ...each }) => ({ ...each, state: 'not-begun' as const, ...(following && { follows: following.follows }) })),
      approvalOf: () => 'approved',
      nameOf: () => null,
    });
    const content = canonicalJson(frozen.report);
    const versionId = demoId(`version ${room.slug} ${number}`);
    rows.reportVersions.push({ id: versionId, reportId: id, number, content, hash: createHash('sha256').update(content).digest('hex'), sourceIds: frozen.sourceIds, publishedById: begun.createdById, publishedAt });
    rows.reportVersionPeople.push(...new Map(frozen.named.map((person) => [person.accountId, { versionId, ...person }])).values());
    rows.reportActs.push({ id: demoId(`act ${room.slug} ${number}`), reportId: id, actorId: begun.createdById, kind: 'published', sentence: `published version ${number}`, actedAt: publishedAt });
  };
  const first = taken.filter(({ passage }) => passage.wording !== report.addedLater);
  publish(1, SAME_DAY, '', first);
  if (report.addedLater !== undefined) publish(2, LATER, 'What an administrator said on the experience of assessors was added.', taken);
}

type Taken = { id: string; passage: Passage };

/** The text of a report: the prompts below which something was written as headings, each passage below its own, what was voted on, and the recommendations. */
function blocksOf(taken: readonly Taken[], { hasResult }: DemoReport): UnsignedNode[] {
  const told = taken.filter(({ passage }) => passage.prompt !== RECOMMENDATIONS);
  const prompts = [...new Set(told.map(({ passage }) => passage.prompt ?? ''))];
  return [...prompts.flatMap((prompt) => [headingNode(prompt), ...told.filter(({ passage }) => passage.prompt === prompt).map(({ id, passage }) => passageNode([id], passage.nodes))]), ...(hasResult ? [headingNode('What was voted on'), figureNode('deliberation', RESULT_2015_ID)] : []), headingNode(RECOMMENDATIONS), figureNode('recommendations')];
}

const composed = (taken: readonly Taken[], report: DemoReport): Parameters<typeof freezeReport>[0]['blocks'] =>
  blocksOf(taken, report).map((node) => {
    if (node.type === 'figure') return node.attributes.kind === 'deliberation' ? { kind: 'figure', figure: { kind: 'deliberation', of: RESULT_2015_ID } } : { kind: 'figure', figure: { kind: 'recommendations', of: null } };
    if (node.type !== 'passage') return { kind: 'words', node };
    return { kind: 'passage', sourceIds: node.attributes.sources as string[], nodes: node.content.filter((part): part is UnsignedNode => 'content' in part) };
  });

/** What a room wrote, read off the rows of its notes as the house reads them. */
function passagesOf(documentId: string, { notes }: DemoReport, endsAt: Date): { passage: Passage; accountIds: string[] }[] {
  const { log, authors } = writtenNotesRows(documentId, notes, endsAt);
  const history = log.map(({ accountId, at, updates }) => ({ accountId: accountId ?? null, at, updates: unpackUpdates(updates) }));
  const authorship = { authors: new Map(authors.map(({ clientId, accountId }) => [clientId, accountId ?? null])), relays: [] };
  const passages = readPassages({ snapshot: null, updates: history.flatMap(({ updates }) => updates) }, templatePrompts('report-out'), readClockTimes(history));
  return passages.map((passage) => ({ passage, accountIds: spanAuthors(passage.spans, authorship).accountIds }));
}
