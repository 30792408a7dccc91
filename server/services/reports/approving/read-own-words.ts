import { findNewestVersion } from '#db/repositories/report-publishing.ts';
import { listWithdrawals } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { contributorOf } from '#domain/document/attributed-content.ts';
import { wordingOf } from '#domain/document/passages/wording.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { can } from '#domain/permissions.ts';
import { type DraftPassage, paragraphOf, passagesOfRoom, wrote } from '#domain/report/draft-passages.ts';
import { shownAuthors } from '#domain/report/freeze-report.ts';
import { type LeftOut, leftOutOf, sameBlocks } from '#domain/report/fresh-source.ts';
import { type NameOf, publicNodes, publicWords } from '#domain/report/public-nodes.ts';
import type { ShownPerson } from '#domain/report/published-report.ts';
import type { Silence } from '#domain/report/report.ts';
import { spokenFor } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import type { Deps } from '#server/services/deps.ts';
import { type CurrentApproval, markOf } from './current-approvals.ts';
import { readMentionNames } from '../mention-names.ts';
import { findOwnReport, openOwnPart } from './open-own-part.ts';
import type { SaidView } from './read-approvals.ts';

/** A passage as it will be published, and as whom those are shown who wrote it. */
export type PassageView = {
  /** Whether it stands in the text, or among what is recommended. */
  kind: 'passage' | 'recommendation';
  /** The first of its sources in which the actor wrote; of a room's passage, of all. */
  sourceId: string;
  nodes: UnsignedNode[];
  rooms: { number: number; focus: string }[];
  by: ShownPerson[];
  /** How the room wrote it, where the report reads otherwise. */
  original: string | null;
};
export type OwnPassageView = PassageView & { /** As whom the actor is shown. */ self: ShownPerson; /** What they asked to have changed in it; null where they did not. */ askedChange: string | null; isTakenBack: boolean; /** Nothing was published since without it. */ mayGiveBack: boolean; /** Why it is not published as it stands, where they have not taken it back themselves. */ leftOut: LeftOut | null };
export type OwnWordsView = {
  report: { slug: string; title: string };
  summit: { slug: string; title: string; timeZone: string };
  window: { closesAt: Date; isOpen: boolean; silence: Silence } | null;
  /** Composers may look at the draft itself. */
  composes: boolean;
  rooms: { id: string; number: number; focus: string; said: SaidView | null; seen: string; passages: PassageView[] }[];
  words: { said: SaidView | null; seen: string; passages: OwnPassageView[] };
};

/** What somebody is asked to approve: what their rooms found, and each passage with words of theirs as it will read. Others are shown as the report shows them. Refuses visitors, and with `not-found` who has no part in the summit. */
export async function readOwnWords(deps: Deps, actor: Actor, slug: string): Promise<OwnWordsView> {
  const found = await findOwnReport(deps.db, actor, slug);
  const { person, report, summit, standing, composing, passages, approvals, rooms, own } = await openOwnPart(deps, found);
  const { accountId } = person;
  const [withdrawals, newest, nameIn] = await Promise.all([
    listWithdrawals(deps.db, report.id),
    findNewestVersion(deps.db, report.id),
    readMentionNames(deps, report, composing, passages.flatMap((passage) => [...passage.nodes, ...passage.sources.flatMap((source) => source.nodes)])),
  ]);
  const taken = new Map(withdrawals.filter((each) => each.accountId === accountId).map(({ sourceId, withdrawnAt }) => [sourceId, withdrawnAt]));
  const viewOf = (passage: DraftPassage, sourceId: string): PassageView => saidIn(spokenFor(report.language), () => {
    const wording = passage.sources.map((source) => source.wording).join(' ');
    const nameOf: NameOf = (id) => nameIn(id, passage.sources.map(({ roomId }) => roomId));
    return {
      kind: passage.kind,
      sourceId,
      nodes: passage.kind === 'passage' ? publicNodes(passage.nodes, nameOf) : [paragraphOf(publicWords(passage.wording, passage.sources.flatMap(({ nodes }) => nodes), nameOf))],
      rooms: [...new Map(passage.sources.map(({ room: { number, focus } }) => [number, { number, focus }])).values()],
      by: shownAuthors(passage.sources.flatMap(({ authors }) => authors)),
      original: wording === passage.wording ? null : passage.sources.map(({ nodes }) => wordingOf(publicNodes(nodes, nameOf))).join(' '),
    };
  });
  const ends = approvals.flatMap((each) => (each.accountId === accountId ? (each.closesAt?.getTime() ?? []) : []));
  const closesAt = ends.length > 0 ? new Date(Math.max(...ends)) : report.approvalClosesAt;
  const hasWithdrawnAll = approvals.some(({ part, accountId: of, state }) => part === 'words' && of === accountId && state === 'withdrawn');
  const ofOwn = approvals.find((each) => each.part === 'words' && each.accountId === accountId);
  const said = (approval: CurrentApproval | undefined): SaidView | null => (approval ? { state: approval.state, isChanged: approval.isChanged, at: approval.answeredAt, note: approval.note } : null);
  return {
    report: { slug, title: report.title },
    summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone },
    window: closesAt && { closesAt, isOpen: closesAt > deps.now(), silence: report.silence },
    composes: can(standing, 'report.compose'),
    rooms: rooms.map(({ room: { id, number, focus } }) => {
      const ofRoom = passagesOfRoom(passages, id);
      return { id, number, focus, said: said(approvals.find((each) => each.roomId === id && each.accountId === accountId)), seen: markOf(ofRoom), passages: ofRoom.map((passage) => viewOf(passage, passage.sources[0]?.id ?? '')) };
    }),
    words: {
      said: said(ofOwn),
      seen: markOf(own),
      passages: own.map((passage) => {
        const mine = passage.sources.filter((source) => wrote(source, accountId));
        const author = mine.flatMap(({ authors }) => authors).find((each) => each?.accountId === accountId)?.author;
        const since = mine.flatMap(({ id }) => taken.get(id) ?? [])[0] ?? null;
        const blockIds = sameBlocks(composing.sources, mine).map(({ id }) => id);
        const isTakenBack = since !== null || hasWithdrawnAll;
        return {
          ...viewOf(passage, mine[0]?.id ?? ''),
          self: contributorOf(author),
          askedChange: ofOwn?.changes.find((change) => change.kind === passage.kind && blockIds.includes(change.sourceId))?.note ?? null,
          isTakenBack,
          // What was taken into the report after they took all back may come into the next version, whatever was published meanwhile.
          mayGiveBack: isTakenBack && (since === null || newest === null || newest.publishedAt < since),
          leftOut: isTakenBack ? null : leftOutOf(passage),
        };
      }),
    },
  };
}
