import type { Contributor } from '#domain/document/attributed-content.ts';
import type { Disposition } from '#domain/feedback/disposition.ts';
import type { Rating } from '#domain/feedback/feedback-round.ts';
import { daysBetween } from '#domain/feedback/ledger-figures.ts';
import { compareText } from '#domain/agenda/plain-text.ts';
import type { ShownRemark } from './load-ledger.ts';

type Said = {
  id: string;
  text: string;
  by: Contributor;
  isMine: boolean;
  /** Its words are gone, and who gave it is told to nobody. */
  isTakenBack: boolean;
  quote: string | null;
  suggestion: string | null;
  rating: Rating | null;
  agreements: number;
  answer: string | null;
  mayAnswer: boolean;
};
/** One that stands under another; `reason` is null where it is that one's too. */
export type AlikeView = Said & { reason: string | null };

/** One remark with what became of it, and with those that stand under it. */
export type PairView = Said & {
  round: number;
  place: string;
  where: string;
  alike: AlikeView[];
  disposition: Disposition;
  reason: string;
  change: { before: string; after: string } | null;
  /** Whether what is published has the change yet, as a sentence; null where that is not told. */
  carried: string | null;
  /** After how many days it was closed, or for how many it has been open. */
  days: number;
  /** Names of authors stand here for those inside alone. */
  decidedBy: string | null;
  assignedTo: string | null;
  isAssigned: boolean;
  dueOn: string | null;
};

type Seen = { now: Date; giverIds: ReadonlyMap<string, string>; isInside: boolean };

const isOwn = ({ remark, isTakenBack }: ShownRemark, giverIds: Seen['giverIds']): boolean => !isTakenBack && giverIds.get(remark.roundId) === remark.giverId;

/**
 * Remarks as pairs of what was said and what became of it: one's own first, then what was closed last, then what has been open longest. Within a day they stand in an order by lot: in the
 * order in which they were given, neighbours would be of one hand.
 */
export function ledgerPairs(remarks: readonly ShownRemark[], seen: Seen): PairView[] {
  const heads = remarks.filter(({ headId }) => headId === null).map((head) => ({ head, pair: pairOf(head, remarks.filter(({ headId }) => headId === head.remark.id), seen) }));
  const dayOf = ({ head: { remark } }: (typeof heads)[number]): number => daysBetween(endedAt(remark) ?? remark.createdAt, seen.now);
  const isFirst = ({ pair }: (typeof heads)[number]): boolean => pair.isMine || pair.alike.some(({ isMine }) => isMine);
  const isOpen = ({ pair }: (typeof heads)[number]): boolean => pair.disposition === 'open';
  return heads
    .toSorted((one, other) => Number(isFirst(other)) - Number(isFirst(one)) || Number(isOpen(one)) - Number(isOpen(other)) || (isOpen(one) ? dayOf(other) - dayOf(one) : dayOf(one) - dayOf(other)) || compareText(one.pair.id, other.pair.id))
    .map(({ pair }) => pair);
}

/** When it ceased to be open; null while it is. */
const endedAt = ({ disposition, decidedAt, takenBackAt }: ShownRemark['remark']): Date | null => (disposition === 'open' ? null : disposition === 'taken-back' ? takenBackAt : decidedAt);

function saidOf(shown: ShownRemark, giverIds: Seen['giverIds']): Said {
  const { id, text, quote, suggestion, rating, disposition, giverAnswer, giverAnsweredAt } = shown.remark;
  const isMine = isOwn(shown, giverIds);
  return { id, text, by: shown.by, isMine, isTakenBack: shown.isTakenBack, quote, suggestion, rating, agreements: shown.agreements, answer: giverAnsweredAt === null || shown.isTakenBack ? null : giverAnswer, mayAnswer: isMine && disposition !== 'open' && giverAnsweredAt === null };
}

function pairOf(shown: ShownRemark, under: readonly ShownRemark[], { now, giverIds, isInside }: Seen): PairView {
  const { remark, round } = shown;
  const isClosed = remark.disposition !== 'open';
  return {
    ...saidOf(shown, giverIds),
    round: round.number,
    place: remark.place,
    where: shown.where,
    alike: under.map((each) => ({ ...saidOf(each, giverIds), reason: each.remark.reason === remark.reason ? null : each.remark.reason })).toSorted((one, other) => compareText(one.id, other.id)),
    disposition: remark.disposition,
    reason: remark.reason,
    change: shown.change?.words ?? null,
    carried: isClosed ? (shown.change?.carried ?? null) : null,
    days: daysBetween(remark.createdAt, endedAt(remark) ?? now),
    decidedBy: isInside && isClosed ? shown.decidedBy : null,
    assignedTo: isInside ? shown.assignedTo : null,
    isAssigned: !isClosed && remark.assignedToId !== null,
    dueOn: isClosed ? null : remark.dueOn,
  };
}
