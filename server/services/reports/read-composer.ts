import { findCommunityOfSummit } from '#db/repositories/publications.ts';
import { listVersionsSoFar, type ReportRow } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { FigureKind } from '#domain/document/passages/passage-attributes.ts';
import type { BlockId } from '#domain/document/passages/read-passages.ts';
import { spanAuthors } from '#domain/document/passages/span-authors.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { isWaiting, roomAnswer } from '#domain/report/approval-standing.ts';
import { type Coverage, coverageOf, type PerspectiveShare, type Share, sharesOf } from '#domain/report/coverage.ts';
import { draftPassages } from '#domain/report/draft-passages.ts';
import { isChangedSince, type LeftOut } from '#domain/report/fresh-source.ts';
import { shownAuthors } from '#domain/report/freeze-report.ts';
import type { ReportFigure, ShownPerson } from '#domain/report/published-report.ts';
import type { ReportKind } from '#domain/report/report.ts';
import type { Deps } from '../deps.ts';
import { personKey } from '../documents/person-key.ts';
import { requirePerson } from '../standing.ts';
import { type OpenRemarksShown, openWithWords } from '../feedback/ledger/open-by-place.ts';
import type { CurrentApproval } from './approving/current-approvals.ts';
import { type ComposingRoom, loadComposing } from './load-composing.ts';
import { openReport } from './open-report.ts';
import { readFigures } from './read-figures.ts';

/** A passage of a room as the composer shows it. */
export type PassageView = { block: BlockId; roomId: string; prompt: string | null; wording: string; minute: string | null; by: ShownPerson[]; /** Sources of this report that were taken from it. */ sourceIds: string[]; isUsed: boolean };
export type RoomToUse = { id: string; number: number; slug: string; focus: string; agendaSession: string; isClosed: boolean; passages: PassageView[] };
/** What stands below a passage of the report: where it comes from, by whom, and what became of it since. */
export type SourceView = {
  id: string;
  room: { number: number; slug: string; focus: string; agendaSession: string };
  prompt: string | null;
  minute: string | null;
  by: ShownPerson[];
  wording: string;
  /** How the room has it now, where that differs and nobody has looked at it; null when it does not. `wording` is empty when the room took it out. */
  changedTo: { wording: string; nodes: UnsignedNode[] } | null;
  /** Something is recommended from it. */
  isRecommended: boolean;
  /** Why the next version has it not: its writer took the words back, or silence leaves them out. */
  leftOut: LeftOut | null;
};
export type FigureView = { kind: FigureKind; of: string | null; name: string; isUsed: boolean; figure: ReportFigure };

export type ComposerView = {
  summit: { slug: string; title: string; timeZone: string; state: string };
  report: { id: string; slug: string; kind: ReportKind; title: string; standfirst: string; licence: ReportRow['licence']; attribution: Attribution; isWithdrawn: boolean; version: number; isEmpty: boolean };
  community: string;
  documentId: string;
  writer: { accountId: string; name: string; perspective: PerspectiveKey; person: string };
  rooms: RoomToUse[];
  coverage: Coverage;
  shares: PerspectiveShare[];
  sources: SourceView[];
  figures: FigureView[];
  recommendations: { count: number; unowned: number; /** Of how many the room changed the passage since. */ changed: number };
  /** Rooms that were asked to approve, and how many did; null before anybody was asked. */
  approval: { asked: number; approved: number; closesAt: Date | null } | null;
  /** The open remarks of the newest round that has some; null for who does not decide them, and where none is open. */
  openRemarks: OpenRemarksShown | null;
  mayPublish: boolean;
  /** The text as last committed, until the live one is there and for who reads without JavaScript. */
  text: UnsignedPart[];
};

/** Everything that somebody composes a report with: its text, what the rooms wrote beside it, and what of that it uses. Refuses like the report. */
export async function readComposer(deps: Deps, actor: Actor, slug: string): Promise<ComposerView> {
  const { db, now } = deps;
  const { report, summit, standing } = await openReport(db, actor, slug, 'report.compose');
  const person = requirePerson(actor);
  const [{ rooms, sources, blocks, recommended, text, people, approvals }, versions, community, openRemarks] = await Promise.all([
    loadComposing(deps, report),
    listVersionsSoFar(db, [report.id]),
    findCommunityOfSummit(db, summit.communityId),
    can(standing, 'feedback.decide', { isReport: true }) ? openWithWords(db, { kind: 'report', id: report.id }) : null,
  ]);
  const figures = await readFigures(db, summit, { people, most: report.attribution, language: report.language, now: now() });
  const inUse = new Set(draftPassages({ blocks, recommended, sources }).flatMap((passage) => passage.sources.map(({ id }) => id)));
  const shownFigures = new Set(blocks.flatMap((block) => (block.kind === 'figure' ? [`${block.figure.kind} ${block.figure.of ?? ''}`] : [])));
  const shown = rooms.map((room) => ({ ...room, views: room.passages.map((passage) => passageView(room, passage, { sources, inUse })) }));
  return {
    summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone, state: summit.state },
    report: { id: report.id, slug, kind: report.kind, title: report.title, standfirst: report.standfirst, licence: report.licence, attribution: report.attribution, isWithdrawn: report.withdrawnAt !== null, version: versions.get(report.id)?.number ?? 0, isEmpty: blocks.length === 0 },
    community: community?.name ?? '',
    documentId: report.documentId,
    writer: { accountId: person.accountId, name: person.name, perspective: speaksAsKey(person), person: personKey(report.documentId, person.accountId) },
    rooms: shown.map(({ room: { id, number, slug: roomSlug, focus, state }, agendaSession, views }) => ({ id, number, slug: roomSlug, focus, agendaSession, isClosed: state === 'closed', passages: views })),
    coverage: coverageOf(shown.map(({ room, views }) => ({ prompts: room.prompts.map(({ title }) => title), passages: views }))),
    shares: sharesOf(shown.flatMap(({ views, ...room }) => lettersOf(room, views))),
    // What was taken and stands there no more needs nobody's eye.
    sources: sources.filter(({ id }) => inUse.has(id)).map((source) => ({
      id: source.id,
      room: source.room,
      prompt: source.prompt,
      minute: source.minute,
      by: shownAuthors(source.authors),
      wording: source.wording,
      changedTo: isChangedSince(source) ? { wording: source.now?.wording ?? '', nodes: source.now?.nodes ?? [] } : null,
      isRecommended: recommended.some(({ sourceId }) => sourceId === source.id),
      leftOut: source.leftOut,
    })),
    figures: figures.map(({ kind, of, name, figure }) => ({ kind, of, name, figure, isUsed: shownFigures.has(`${kind} ${of ?? ''}`) })),
    recommendations: { count: recommended.length, unowned: recommended.filter(({ ownerId }) => ownerId === null).length, changed: recommended.filter(({ sourceId }) => sources.some((source) => source.id === sourceId && source.leftOut !== 'taken-back' && isChangedSince(source))).length },
    approval: approvalCount(approvals, report),
    openRemarks,
    mayPublish: can(standing, 'report.publish'),
    text,
  };
}

type Given = Pick<Awaited<ReturnType<typeof loadComposing>>, 'sources'> & { inUse: ReadonlySet<string> };

function passageView({ room }: ComposingRoom, { block, prompt, wording, minute, authors }: ComposingRoom['passages'][number], { sources, inUse }: Given): PassageView {
  const sourceIds = sources.filter(({ roomId, block: taken }) => roomId === room.id && taken.client === block.client && taken.clock === block.clock).map(({ id }) => id);
  return { block, roomId: room.id, prompt, wording, minute, by: shownAuthors(authors), sourceIds, isUsed: sourceIds.some((id) => inUse.has(id)) };
}

function lettersOf({ passages, authorship, shown }: ComposingRoom, views: readonly PassageView[]): Share[] {
  return passages.flatMap(({ spans }, place) =>
    spans.flatMap((span): Share[] => {
      const [accountId] = spanAuthors([span], authorship).accountIds;
      const author = accountId === undefined ? undefined : shown.get(accountId);
      return accountId === undefined || author === undefined || author.attribution === 'anonymous' ? [] : [{ accountId, perspective: author.perspective, letters: span.length, isUsed: views[place]?.isUsed ?? false }];
    }),
  );
}

function approvalCount(approvals: readonly CurrentApproval[], { approvalOpenedAt, approvalClosesAt }: ReportRow): ComposerView['approval'] {
  if (approvalOpenedAt === null) return null;
  const ofRooms = approvals.filter(({ part }) => part === 'room');
  const answers = [...new Set(ofRooms.map(({ roomId }) => roomId))].map((roomId) => roomAnswer(ofRooms.filter((each) => each.roomId === roomId)));
  return { asked: answers.length, approved: answers.filter((answer) => answer?.state === 'approved' && !isWaiting(answer)).length, closesAt: approvalClosesAt };
}
