import type { RemarkRow } from '#db/repositories/feedback-giving.ts';
import type { GiverRow } from '#db/repositories/feedback-rounds.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import type { Disposition } from '#domain/feedback/disposition.ts';
import type { DraftWords } from '#domain/feedback/asked-text.ts';
import type { Rating } from '#domain/feedback/feedback-round.ts';
import type { GiversShown } from '../givers-shown.ts';

type Remark = {
  id: string;
  place: string;
  quote: string | null;
  /** What the place is on the whole draft; empty where the remark is about all of it. */
  where: string;
  rating: Rating | null;
  text: string;
  suggestion: string | null;
  isEdited: boolean;
  /** How many agree with it beside its giver. */
  agrees: number;
};
/** What became of a remark, and the words that changed for it. */
export type Became = { disposition: Disposition; reason: string; change: { before: string; after: string } | null };
export type OwnRemark = Remark & { became: Became };
/** Somebody else's, shown as they chose; the day alone, since a minute would tell who it was. */
export type OthersRemark = Remark & { by: Contributor; day: string; iAgree: boolean; /** One agreed with it before its words were changed, and has not said so again. */ iAgreedBefore: boolean };

export function viewOwn(words: Words, remark: RemarkRow, agrees: number): OwnRemark {
  const { disposition, reason, changeBefore, changeAfter } = remark;
  return { ...viewRemark(words, remark, agrees), became: { disposition, reason, change: changeBefore === null && changeAfter === null ? null : { before: changeBefore ?? '', after: changeAfter ?? '' } } };
}

/** How many others spoke of the same words of a place. */
export type OthersCount = { place: string; quote: string | null; count: number };

type Words = ReadonlyMap<string, Pick<DraftWords, 'where'>>;
type Agreements = readonly { remarkId: string; giverId: string; isOfNow: boolean }[];

/**
 * The remarks of a round as one of its givers sees them: their own, and of those of others what is said at `asked` and where they spoke or agreed themselves (also with words that were changed since), in an order that tells nothing
 * of when each was given; of the rest only how many there are. A page is sent no more than it shows.
 */
export function viewRemarks(words: Words, { me, asked }: { me: GiverRow; asked: string | null }, remarks: readonly RemarkRow[], agreements: Agreements, shown: GiversShown): { own: OwnRemark[]; others: OthersRemark[]; counts: OthersCount[] } {
  const agreedBy = new Map<string, string[]>();
  for (const { remarkId, giverId } of agreements.filter(({ isOfNow }) => isOfNow)) agreedBy.set(remarkId, [...(agreedBy.get(remarkId) ?? []), giverId]);
  const agreed = ({ id }: RemarkRow) => agreedBy.get(id) ?? [];
  const agreedBefore = new Set(agreements.flatMap(({ remarkId, giverId, isOfNow }) => (giverId === me.id && !isOfNow ? [remarkId] : [])));
  const own = remarks.filter(({ giverId }) => giverId === me.id);
  const ofOthers = remarks.filter(({ giverId }) => giverId !== me.id);
  const spokenOf = new Set([asked, ...own.map(({ place }) => place)]);
  return {
    own: own.map((remark) => viewOwn(words, remark, agreed(remark).length)),
    counts: countsOf(ofOthers),
    others: ofOthers
      .filter((remark) => spokenOf.has(remark.place) || agreed(remark).includes(me.id) || agreedBefore.has(remark.id))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((remark) => ({ ...viewRemark(words, remark, agreed(remark).length), by: shown.inside(remark.giverId), day: remark.createdAt.toISOString().slice(0, 10), iAgree: agreed(remark).includes(me.id), iAgreedBefore: agreedBefore.has(remark.id) })),
  };
}

function countsOf(remarks: readonly RemarkRow[]): OthersCount[] {
  const counts = new Map<string, OthersCount>();
  for (const { place, quote } of remarks) {
    const key = JSON.stringify([place, quote]);
    counts.set(key, { place, quote, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function viewRemark(words: Words, { id, place, quote, rating, text, suggestion, editedAt }: RemarkRow, agrees: number): Remark {
  return { id, place, quote, where: words.get(place)?.where ?? '', rating, text, suggestion, isEdited: editedAt !== null, agrees };
}
