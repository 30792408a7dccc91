import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { countPeopleShown, listAuthors } from '#db/repositories/authors.ts';
import { listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { listSources, listWithdrawals, type ReportRow, type ReportSourceRow } from '#db/repositories/reports.ts';
import { listApprovals, listAskedWords } from '#db/repositories/report-approvals.ts';
import { listRecommendations, type RecommendationRow } from '#db/repositories/recommendations.ts';
import type { DbOrTx } from '#db/client.ts';
import { moreReserved } from '#domain/attribution.ts';
import type { Author } from '#domain/document/attributed-content.ts';
import type { Passage } from '#domain/document/passages/read-passages.ts';
import { spanAuthors } from '#domain/document/passages/span-authors.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { unsigned, type UnsignedPart } from '#domain/document/unsigned-content.ts';
import { type ComposedBlock, composedBlocks } from '#domain/report/composed-report.ts';
import { draftPassages } from '#domain/report/draft-passages.ts';
import type { FreshSource, SourceAuthor } from '#domain/report/fresh-source.ts';
import { amongCrowd, crowdByPerspective, type PeopleShown } from '#domain/report/shown-as.ts';
import type { Deps } from '../deps.ts';
import { type CurrentApproval, currentApprovals } from './approving/current-approvals.ts';
import { leftOutBySilence, nobodySilent, type RewordedPassage, rewordedInSilence } from './silence.ts';
import { readRoomPassages, type RoomPassages } from './room-passages.ts';
import { roomsOfReport } from './rooms-of-report.ts';

/** A passage of a room with who wrote it, as they are shown in this report. */
export type AuthoredPassage = Passage & { authors: SourceAuthor[]; /** The last minute in which something of it was written. */ minute: string | null };
export type ComposingRoom = Omit<RoomPassages, 'passages'> & { agendaSession: string; passages: AuthoredPassage[]; /** Everybody who wrote there, as they are shown in this report. */ shown: ReadonlyMap<string, Author>; /** The same, with no perspective that would tell who they are. */ told: ReadonlyMap<string, Author> };
/** What reading a report takes; within a transaction its connection. */
export type ComposingDeps = Pick<Deps, 'documentStore' | 'now'> & { db: DbOrTx };

/** All that a report is composed of, as it is now. */
export type Composing = { rooms: ComposingRoom[]; sources: FreshSource[]; blocks: ComposedBlock[]; recommended: RecommendationRow[]; /** What was asked and said of it. */ approvals: CurrentApproval[]; /** For which of its passages silence does not speak. */ reworded: RewordedPassage[]; /** The report's text as it reads. */ text: UnsignedPart[]; /** Who takes part in the summit. */ people: PeopleShown[] };

/**
 * Reads the rooms a report is about, what was taken from them, and the report's own text. The number of queries grows with the number of rooms,
 * by four each.
 */
export async function loadComposing(deps: ComposingDeps, report: ReportRow): Promise<Composing> {
  const { db, documentStore } = deps;
  const [allRooms, agenda, rows, withdrawals, approvals, askedWords, recommended, people, content] = await Promise.all([
    listRoomsOfSummit(db, report.summitId),
    listAgenda(db, report.summitId),
    listSources(db, report.id),
    listWithdrawals(db, report.id),
    listApprovals(db, report.id),
    listAskedWords(db, report.id),
    listRecommendations(db, report.id),
    countPeopleShown(db, report.summitId),
    readStoredContent(documentStore, report.documentId),
  ]);
  const meant = roomsOfReport(report, allRooms, new Set(rows.map(({ documentId }) => documentId)));
  const titles = new Map(agenda.map(({ id, title }) => [id, title]));
  const read = await readRoomPassages(deps, meant);
  const rooms: ComposingRoom[] = [];
  for (const { room, passages, authorship } of read) {
    const own = rows.filter(({ documentId }) => documentId === room.documentId);
    const accountIds = new Set([...passages, ...own].flatMap(({ spans }) => spanAuthors(spans, authorship).accountIds));
    const shown = await authorsIn(deps, report, room.attribution, [...accountIds]);
    const told = amongCrowd(shown, crowdByPerspective(people, moreReserved(room.attribution ?? 'named', report.attribution)));
    rooms.push({ room, authorship, shown, told, agendaSession: titles.get(room.agendaSessionId) ?? '', passages: passages.map((passage) => ({ ...passage, ...whoAndWhen(passage.spans, authorship, told) })) });
  }
  const blocks = composedBlocks(content);
  const withdrawn = new Set(approvals.flatMap(({ part, state, accountId }) => (part === 'words' && state === 'withdrawn' ? [accountId] : [])));
  const sourcesWithout = (silenced: ReturnType<typeof leftOutBySilence>): FreshSource[] =>
    rows.flatMap((row) => {
      const room = rooms.find((each) => each.room.documentId === row.documentId);
      return room ? [freshSource(row, room, { withdrawals, withdrawn, rows, silenced })] : [];
    });
  // What silence leaves out follows from the draft as it reads, and that from its sources.
  const heard = sourcesWithout(nobodySilent);
  const passages = draftPassages({ blocks, recommended, sources: heard });
  const current = currentApprovals(approvals, passages, { closesAt: report.approvalClosesAt, words: askedWords, now: deps.now() });
  const reworded = rewordedInSilence(report, current, { passages, sources: heard, now: deps.now() });
  const sources = sourcesWithout(leftOutBySilence(report, current, reworded, deps.now()));
  return { rooms, sources, blocks, recommended, approvals: current, reworded, text: unsigned(content), people };
}

async function authorsIn({ db }: ComposingDeps, report: ReportRow, room: Author['attribution'] | null, accountIds: readonly string[]): Promise<Map<string, Author>> {
  const authors = await listAuthors(db, { summitId: report.summitId, room }, accountIds);
  return new Map([...authors].map(([id, author]) => [id, { ...author, attribution: moreReserved(author.attribution, report.attribution) }]));
}

function whoAndWhen(spans: Passage['spans'], authorship: RoomPassages['authorship'], shown: ReadonlyMap<string, Author>): Pick<AuthoredPassage, 'authors' | 'minute'> {
  const { accountIds, isUnsigned } = spanAuthors(spans, authorship);
  const authors = accountIds.map((accountId): SourceAuthor => {
    const author = shown.get(accountId);
    return author ? { accountId, author } : null;
  });
  const minutes = spans.flatMap(({ minute }) => minute ?? []).sort();
  return { authors: isUnsigned ? [...authors, null] : authors, minute: minutes.at(-1) ?? null };
}

type Given = { withdrawals: Awaited<ReturnType<typeof listWithdrawals>>; /** Who took all their words back, whatever is taken of theirs. */ withdrawn: ReadonlySet<string>; rows: readonly ReportSourceRow[]; silenced: ReturnType<typeof leftOutBySilence> };

function freshSource(row: ReportSourceRow, { room, agendaSession, authorship, passages, shown, told }: ComposingRoom, { withdrawals, withdrawn, rows, silenced }: Given): FreshSource {
  const { accountIds } = spanAuthors(row.spans, authorship);
  const now = passages.find(({ block }) => block.client === row.blockClient && block.clock === row.blockClock) ?? null;
  const later = now && spanAuthors(now.spans, authorship);
  const tookAnythingBack = new Set([...withdrawn, ...withdrawals.map(({ accountId }) => accountId)]);
  // Whoever took words of a block back took them back however often it was taken.
  const ofBlock = new Set(rows.filter((other) => other.documentId === row.documentId && other.blockClient === row.blockClient && other.blockClock === row.blockClock).map(({ id }) => id));
  const tookBack = new Set([...withdrawn, ...withdrawals.filter(({ sourceId }) => ofBlock.has(sourceId)).map(({ accountId }) => accountId)]);
  const isSilent = silenced.roomIds.has(room.id) || accountIds.some((accountId) => silenced.accountIds.has(accountId));
  return {
    id: row.id,
    roomId: room.id,
    room: { number: room.number, slug: room.slug, focus: room.focus, agendaSession },
    block: { client: row.blockClient, clock: row.blockClock },
    prompt: row.prompt,
    nodes: row.nodes,
    wording: row.wording,
    ...whoAndWhen(row.spans, authorship, told),
    leftOut: accountIds.some((accountId) => tookBack.has(accountId)) ? 'taken-back' : isSilent ? silenced.why : silenced.reworded.has(row.id) ? 'reworded' : null,
    now: now && { nodes: now.nodes, wording: now.wording, mayBeTold: later !== null && !later.isUnsigned && later.accountIds.every((accountId) => accountIds.includes(accountId) && shown.has(accountId) && !tookAnythingBack.has(accountId)) },
    settledWording: row.settledWording,
  };
}
