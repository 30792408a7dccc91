import { findAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { listAuthors } from '#db/repositories/authors.ts';
import { listReadings } from '#db/repositories/readings.ts';
import type { ReportRow } from '#db/repositories/reports.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { moreReserved } from '#domain/attribution.ts';
import type { Author } from '#domain/document/attributed-content.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { roomStanding } from '#domain/report/approval-standing.ts';
import { amongCrowd, crowdByPerspective } from '#domain/report/shown-as.ts';
import { freezeReport, type FrozenReport } from '#domain/report/freeze-report.ts';
import type { Deps } from '../deps.ts';
import { type Composing, type ComposingDeps, loadComposing } from './load-composing.ts';
import { readMentionNames } from './mention-names.ts';
import { readFigures } from './read-figures.ts';
import { listRecommendable } from './recommending/list-recommendable.ts';

type Numbered = { number: number; community: { slug: string; name: string }; note: string; publishedAt: Date; firstPublishedAt: Date };

/** A report as it would be published at this moment. Refuses nobody: whoever calls has asked who may. */
export async function freezeAsItIs(deps: ComposingDeps & Pick<Deps, 'origin'>, report: ReportRow, summit: SummitRow, { number, community, note, publishedAt, firstPublishedAt }: Numbered): Promise<FrozenReport> {
  const { db, now, origin } = deps;
  const composing = await loadComposing(deps, report);
  const { rooms, sources, blocks, recommended, approvals, people } = composing;
  const [figures, readings, entry, agreed] = await Promise.all([
    readFigures(db, summit, { people, most: report.attribution, language: report.language, now: now() }),
    listReadings(db, summit.id),
    report.agendaSessionId ? findAgendaSession(db, summit.id, report.agendaSessionId) : null,
    recommended.some(({ statementId }) => statementId !== null) ? listRecommendable(db, summit) : [],
  ]);
  const owners = amongCrowd(await listOwners(deps, report, recommended.flatMap(({ ownerId }) => ownerId ?? [])), crowdByPerspective(people, report.attribution));
  const nameOf = await readMentionNames(deps, report, composing, nodesIn(composing));
  const room = rooms.find((each) => each.room.id === report.roomId)?.room;
  const { slug, kind, title, standfirst, language, licence } = report;
  const shown = new Set(blocks.flatMap((block) => (block.kind === 'figure' ? [`${block.figure.kind} ${block.figure.of ?? ''}`] : [])));
  const frozen = freezeReport({
    frame: {
      ...{ slug, number, kind, title, standfirst, language, licence, note, community },
      url: `${origin}/reports/${slug}`,
      publishedAt: publishedAt.toISOString(),
      firstPublishedAt: firstPublishedAt.toISOString(),
      summit: { slug: summit.slug, title: summit.title, host: summit.host, place: summit.place, startsOn: summit.startsOn, endsOn: summit.endsOn, timeZone: summit.timeZone, url: `${origin}/summits/${summit.slug}` },
      room: room ? { number: room.number, slug: room.slug, focus: room.focus } : null,
      agendaSession: entry ? { slug: entry.slug, kind: entry.kind, title: entry.title } : null,
      readings: readings.map(({ title: name, url, author, source, publishedOn, note: said }) => ({ title: name, url, author, source, publishedOn, note: said })),
    },
    blocks,
    sources,
    figureOf: ({ kind: shownKind, of }) => figures.find((figure) => figure.kind === shownKind && figure.of === of)?.figure ?? null,
    recommendations: recommended.map(({ id, text, ownerId, dueOn, state, sourceId, statementId }) => {
      const owner = ownerId === null ? undefined : owners.get(ownerId);
      // What is not agreed on any more, or not for everybody to read, is told as little as a choice of it is offered.
      const statement = agreed.find((each) => each.id === statementId);
      return { id, text, dueOn, state, sourceId, ...(statement && { follows: { text: statement.text, deliberation: statement.deliberation, url: statement.url } }), owner: ownerId !== null && owner ? { accountId: ownerId, author: owner } : null };
    }),
    approvalOf: (roomId) => roomStanding(approvals.filter((each) => each.part === 'room' && each.roomId === roomId), { silence: report.silence, now: now() }),
    nameOf,
  });
  const inFigures = figures.filter(({ kind: shownKind, of }) => shown.has(`${shownKind} ${of ?? ''}`)).flatMap(({ named }) => named);
  return { ...frozen, named: [...frozen.named, ...inFigures].filter(({ accountId }) => accountId !== '') };
}

async function listOwners({ db }: ComposingDeps, report: ReportRow, accountIds: readonly string[]): Promise<Map<string, Author>> {
  const authors = await listAuthors(db, { summitId: report.summitId, room: null }, [...new Set(accountIds)]);
  return new Map([...authors].map(([id, author]) => [id, { ...author, attribution: moreReserved(author.attribution, report.attribution) }]));
}

/** All of a report in which somebody may be called by name: its text, what was taken into it, and how that reads now. */
const nodesIn = ({ blocks, sources }: Pick<Composing, 'blocks' | 'sources'>): UnsignedNode[] => [
  ...blocks.flatMap((block) => (block.kind === 'words' ? [block.node] : block.kind === 'passage' ? block.nodes : [])),
  ...sources.flatMap((source) => [...source.nodes, ...(source.now?.nodes ?? [])]),
];
