import type { Actor } from '#domain/actor.ts';
import type { Contributor } from '#domain/document/attributed-content.ts';
import type { Disposition } from '#domain/feedback/disposition.ts';
import type { Rating, RoundState } from '#domain/feedback/feedback-round.ts';
import { isAt } from '#domain/feedback/heat-map.ts';
import { countsOf, daysBetween } from '#domain/feedback/ledger-figures.ts';
import { seenWord } from '#domain/feedback/remark-stamp.ts';
import { similarRemarks } from '#domain/feedback/similar-remarks.ts';
import type { RoundAddress, SubjectAddress } from '#domain/feedback/subject.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { openRound } from '../open-round.ts';
import { portOf } from '../subject/subjects.ts';
import { groupsOf, isOf, perspectivesIn } from './ledger-groups.ts';
import { letStand, loadLedger, type ShownRemark } from './load-ledger.ts';
import { type OpenedRemark, readOpened } from './read-opened.ts';

/** Which remarks of a round are looked at, and which one is opened, by its number. */
export type TriageAsked = {
  disposition: Disposition | null;
  place: string | null;
  perspective: PerspectiveKey | null;
  rating: Rating | null;
  isMine: boolean;
  hasSuggestion: boolean;
  isAnswered: boolean;
  page: number;
  opened: number | null;
};
export type TriageLine = {
  id: string;
  /** The remark as it is seen now, for forms. */
  seen: string;
  number: number;
  by: Contributor;
  quote: string | null;
  text: string;
  rating: Rating | null;
  agreements: number;
  place: string;
  where: string;
  suggestion: string | null;
  disposition: Disposition;
  reason: string;
  isAnswerWaiting: boolean;
  assignedTo: string | null;
  dueOn: string | null;
  isOverdue: boolean;
  days: number;
  /** How many stand under it. */
  alike: number;
  /** The number of the one under which it stands. */
  under: number | null;
};
export type TriageView = {
  subject: SubjectAddress & { name: string };
  /** Why no suggestion can be taken over any more: what was asked about is not written any more. */
  isFinal: boolean;
  round: { id: string; number: number; title: string; state: RoundState };
  counts: Record<Disposition, number>;
  answersWaiting: number;
  places: { key: string; label: string; count: number }[];
  perspectives: PerspectiveKey[];
  lines: TriageLine[];
  total: number;
  pages: number;
  opened: OpenedRemark | null;
  /** Numbers of the open remarks before and behind the one that is opened, of those that are looked at. */
  before: number | null;
  next: number | null;
  /** Open remarks that seem to say much the same, the first of each to be kept. */
  similar: { seen: string[]; numbers: number[]; where: string; text: string }[];
};

/** So many stand on one page. */
export const LINES_PER_PAGE = 40;
const MOST_SUGGESTED = 5;

/** The remarks of a round that stand, for those who say what becomes of them, in the order of the draft; those under another stand behind it. Refuses like the round. */
export async function readTriage(deps: Deps, actor: Actor, address: RoundAddress, asked: TriageAsked): Promise<TriageView> {
  const { db, now } = deps;
  const { round, subject, standing, facts } = await openRound(db, actor, address, 'feedback.decide');
  const { accountId } = requirePerson(actor);
  const [loaded, authors] = await Promise.all([loadLedger(db, [round], 'inside', null), portOf(subject).listDeciders(db, subject.id)]);
  const askedText = loaded.rounds[0]?.asked;
  const remarks = inOrderOfDraft(askedText?.words ?? new Map(), letStand(loaded.remarks));
  const groups = groupsOf(remarks);
  const chosen = remarks.filter((each) => isMeant(each, asked, accountId) && isOf(asked.perspective, groups, each));
  const pages = Math.max(1, Math.ceil(chosen.length / LINES_PER_PAGE));
  const [from, numberOf] = [(Math.min(asked.page, pages) - 1) * LINES_PER_PAGE, new Map(remarks.map(({ remark }) => [remark.id, remark.number]))];
  const alikeOf = countUnder(remarks);
  const lineOf = (each: ShownRemark): TriageLine => ({ ...lineFor(each, now()), alike: alikeOf.get(each.remark.id) ?? 0, under: each.headId === null ? null : (numberOf.get(each.headId) ?? null) });
  const opened = remarks.find(({ remark }) => remark.number === asked.opened);
  const at = chosen.findIndex(({ remark }) => remark.number === asked.opened);
  return {
    subject: { kind: subject.kind, slug: subject.slug, name: subject.name },
    isFinal: facts.isRetired === true,
    round: { id: round.id, number: round.number, title: round.title, state: round.state },
    counts: countsOf(remarks.map(({ remark }) => remark)),
    answersWaiting: remarks.filter((each) => each.isAnswerWaiting).length,
    places: placesIn(remarks),
    perspectives: perspectivesIn(remarks, groups),
    lines: chosen.slice(from, from + LINES_PER_PAGE).map(lineOf),
    total: chosen.length,
    pages,
    opened: opened ? await readOpened(deps, { subject, mayTakeOver: can(standing, 'feedback.takeOver', facts), language: askedText?.language ?? 'en', opened, remarks, authors, line: lineOf(opened) }) : null,
    before: chosen[at - 1]?.remark.number ?? null,
    next: (at === -1 ? undefined : chosen[at + 1])?.remark.number ?? null,
    similar: suggestedGroups(remarks),
  };
}

const isMeant = ({ remark, isAnswerWaiting }: ShownRemark, { disposition, place, rating, isMine, hasSuggestion, isAnswered }: TriageAsked, accountId: string): boolean =>
  (disposition === null || remark.disposition === disposition) && isAt(place, remark.place) && (rating === null || remark.rating === rating) && (!isMine || remark.assignedToId === accountId) && (!hasSuggestion || remark.suggestion !== null) && (!isAnswered || isAnswerWaiting);

/** By place, as people read the draft; what was put under another right behind it. */
function inOrderOfDraft(words: ReadonlyMap<string, unknown>, remarks: readonly ShownRemark[]): ShownRemark[] {
  const placeAt = new Map([...words.keys()].map((key, at) => [key, at]));
  const byId = new Map(remarks.map((each) => [each.remark.id, each]));
  const keyOf = (each: ShownRemark): [number, number, number] => {
    const head = (each.headId === null ? undefined : byId.get(each.headId)) ?? each;
    return [placeAt.get(head.remark.place) ?? Infinity, head.remark.number, head === each ? 0 : each.remark.number];
  };
  const keyed = remarks.map((each) => ({ each, key: keyOf(each) }));
  return keyed.toSorted(({ key: [a, b, c] }, { key: [x, y, z] }) => (a === x ? 0 : a - x) || b - y || c - z).map(({ each }) => each);
}

function lineFor({ remark, by, where, agreements, stamp, isAnswerWaiting, assignedTo }: ShownRemark, now: Date): Omit<TriageLine, 'alike' | 'under'> {
  const { id, number, quote, text, rating, place, suggestion, disposition, reason, dueOn } = remark;
  const isOpen = disposition === 'open';
  return { id, seen: seenWord({ id, stamp }), number, by, quote, text, rating, agreements, place, where, suggestion, disposition, reason, isAnswerWaiting, assignedTo: isOpen ? assignedTo : null, dueOn: isOpen ? dueOn : null, isOverdue: isOpen && dueOn !== null && dueOn < now.toISOString().slice(0, 10), days: daysBetween(remark.createdAt, now) };
}

function countUnder(remarks: readonly ShownRemark[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { headId } of remarks) if (headId !== null) counts.set(headId, (counts.get(headId) ?? 0) + 1);
  return counts;
}

function placesIn(remarks: readonly ShownRemark[]): TriageView['places'] {
  const places = new Map<string, { key: string; label: string; count: number }>();
  for (const { remark, where } of remarks) {
    const known = places.get(remark.place);
    if (known) known.count += 1;
    else places.set(remark.place, { key: remark.place, label: where, count: 1 });
  }
  return [...places.values()];
}

function suggestedGroups(remarks: readonly ShownRemark[]): TriageView['similar'] {
  const open = new Map(remarks.filter(({ remark, headId }) => remark.disposition === 'open' && headId === null).map((each) => [each.remark.id, each]));
  return similarRemarks([...open.values()].map(({ remark }) => remark))
    .slice(0, MOST_SUGGESTED)
    .map((ids) => {
      const group = ids.flatMap((id) => open.get(id) ?? []);
      return { seen: group.map(({ remark, stamp }) => seenWord({ id: remark.id, stamp })), numbers: group.map(({ remark }) => remark.number), where: group[0]?.where ?? '', text: group[0]?.remark.text ?? '' };
    });
}
