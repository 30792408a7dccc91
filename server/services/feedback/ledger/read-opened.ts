import { listRemarkActs } from '#db/repositories/feedback-ledger.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import type { Disposition, RemarkActKind } from '#domain/feedback/disposition.ts';
import type { Rating } from '#domain/feedback/feedback-round.ts';
import { seenWord } from '#domain/feedback/remark-stamp.ts';
import { takeOver } from '#domain/feedback/take-over.ts';
import type { Deps } from '#server/services/deps.ts';
import type { Decider, PlaceAsked, Subject, WordsNow } from '../subject/subject.ts';
import { portOf } from '../subject/subjects.ts';
import type { ShownRemark } from './load-ledger.ts';
import type { TriageLine } from './read-triage.ts';
import { wordsMark } from './words-mark.ts';

/** One remark with all that is needed to say what becomes of it. */
export type OpenedRemark = TriageLine & {
  /** The words of its place as they were asked about, and as they are in the live text; null where nothing can be written there, or the place is gone. */
  asked: string;
  now: string | null;
  /** What the live words, by their mark, would be with its suggestion; or why it cannot be taken over by a press. Null without one, and to who may not. */
  proposal: { kind: 'taken'; after: string; words: string } | { kind: 'changed' | 'several' } | null;
  change: { before: string; after: string } | null;
  answer: string | null;
  assignedToId: string | null;
  authors: { accountId: string; name: string }[];
  /** Those that stand under it. */
  grouped: { seen: string; number: number; text: string; quote: string | null; suggestion: string | null; rating: Rating | null; agreements: number; by: Contributor }[];
  /** Open ones of the same place under which it can be put. */
  beside: { id: string; number: number; text: string }[];
  acts: { id: string; kind: RemarkActKind; disposition: Disposition; reason: string; actedAt: Date; name: string | null }[];
};

type Given = { subject: Subject; mayTakeOver: boolean; language: string; opened: ShownRemark; remarks: readonly ShownRemark[]; authors: readonly Decider[]; line: TriageLine };

export async function readOpened(deps: Deps, { subject, mayTakeOver, language, opened, remarks, authors, line }: Given): Promise<OpenedRemark> {
  const { remark, asked, headId } = opened;
  const { changeBefore, changeAfter, suggestion, quote } = remark;
  const at: PlaceAsked = { place: remark.place, quote, then: asked, language };
  const [words, acts] = await Promise.all([portOf(subject).wordsNow(deps, subject, at), listRemarkActs(deps.db, remark.id)]);
  const isOpen = remark.disposition === 'open';
  return {
    ...line,
    asked,
    now: words.now,
    proposal: isOpen && suggestion !== null && mayTakeOver ? proposalOf(words, { ...at, suggestion }) : null,
    change: changeBefore === null || changeAfter === null ? null : { before: changeBefore, after: changeAfter },
    answer: remark.giverAnsweredAt === null ? null : remark.giverAnswer,
    assignedToId: remark.assignedToId,
    authors: authors.map(({ accountId, name }) => ({ accountId, name })),
    grouped: remarks.filter((each) => each.headId === remark.id).map(groupedOf),
    beside: isOpen && headId === null ? remarks.filter((each) => each.remark.id !== remark.id && each.remark.place === remark.place && each.headId === null && each.remark.disposition === 'open').map((each) => ({ id: each.remark.id, number: each.remark.number, text: each.remark.text })) : [],
    acts,
  };
}

const groupedOf = ({ remark: { id, number, text, quote, suggestion, rating }, stamp, agreements, by }: ShownRemark): OpenedRemark['grouped'][number] => ({ seen: seenWord({ id, stamp }), number, text, quote, suggestion, rating, agreements, by });

function proposalOf({ now, why }: WordsNow, proposal: PlaceAsked & { suggestion: string }): OpenedRemark['proposal'] {
  if (why !== null) return { kind: why };
  if (now === null) return null;
  const taken = takeOver(now, proposal);
  return taken.kind === 'taken' ? { ...taken, words: wordsMark(now) } : taken;
}
