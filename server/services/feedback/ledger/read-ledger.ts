import type { Actor } from '#domain/actor.ts';
import type { Disposition } from '#domain/feedback/disposition.ts';
import type { RoundState } from '#domain/feedback/feedback-round.ts';
import { type HeatMap, heatMap, isAt } from '#domain/feedback/heat-map.ts';
import { closedIn, countsOf, type LedgerFigures, ledgerFigures, shareOf } from '#domain/feedback/ledger-figures.ts';
import type { PeopleGroups } from '#domain/feedback/people-groups.ts';
import { type SubjectAddress, subjectPath } from '#domain/feedback/subject.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { Deps } from '#server/services/deps.ts';
import { portOf } from '../subject/subjects.ts';
import { countPeople, groupsOf, isOf, perspectivesIn } from './ledger-groups.ts';
import { ledgerPairs, type PairView } from './ledger-pairs.ts';
import { letStand, loadLedger, partsOf, type ShownRemark } from './load-ledger.ts';
import { openLedger } from './open-ledger.ts';

/** What of a ledger is asked for: a round by its number, what became of remarks, by whom, where, and how many pairs. */
export type LedgerAsked = { round: number | null; disposition: Disposition | null; perspective: PerspectiveKey | null; /** A section or a place of the draft; empty: the whole draft. */ place: string | null; most: number };
type Share = { group: PerspectiveKey; counts: Record<Disposition, number>; remarks: number; closed: number; share: number | null };
export type LedgerView = {
  url: string;
  subject: SubjectAddress & { name: string; isPublished: boolean };
  /** `hasOutcome`: what came of it stands on a page of its own. */
  rounds: { number: number; title: string; state: RoundState; hasOutcome: boolean }[];
  /** The one that is shown; null: all of them. */
  round: { number: number; title: string; state: RoundState; closesAt: Date | null } | null;
  people: number;
  figures: LedgerFigures;
  /** Those that can be chosen, each as it is shown. */
  perspectives: PerspectiveKey[];
  /** Of those that were chosen by perspective and place, whatever became of them. */
  counts: Record<Disposition, number>;
  pairs: PairView[];
  /** How many more there are of what was asked for. */
  more: number;
  hasMine: boolean;
  /** The reader is outside and a round is open, of which perspectives are told once it has closed. */
  arePerspectivesToCome: boolean;
  /** Whether everybody may read all that was asked for. */
  isPublic: boolean;
  shares: Share[];
  heat: HeatMap;
  mayDecide: boolean;
  mayFollow: boolean;
};

/**
 * What was said about a draft and what became of it, for everybody who may read it. Givers are shown as they chose to those inside, and to everybody else as one of three at least;
 * of one that was taken back only what became of it is left. Figures count each giver by no more than they are shown with, so that no filter tells more than the pairs do.
 */
export async function readLedger({ db, now, origin }: Deps, actor: Actor, about: SubjectAddress, { round: number, disposition, perspective, place, most }: LedgerAsked): Promise<LedgerView> {
  const { subject, standing: reader, facts, rounds, asked, giverIds, isInside, isTellable } = await openLedger(db, actor, about, number);
  const { rounds: loaded, remarks } = await loadLedger(db, asked, isInside ? 'inside' : 'outside', () => portOf(subject).readPublished(db, subject.id));
  const standing = letStand(remarks);
  const groups = groupsOf(standing);
  const byWord = (perspective === null ? remarks : standing).filter((each) => isOf(perspective, groups, each) && isAt(place, each.remark.place));
  const ids = new Set(byWord.map(({ remark, headId }) => headId ?? remark.id));
  const pairs = ledgerPairs(remarks, { now: now(), giverIds, isInside }).filter((pair) => ids.has(pair.id) && (disposition === null || pair.disposition === disposition));
  const [only] = number === null ? [] : asked;
  return {
    url: `${origin}${subjectPath(about)}/ledger${only ? `?round=${only.number}` : ''}`,
    subject: { ...about, name: subject.name, isPublished: facts.isPublished === true },
    rounds: rounds.map((each) => ({ number: each.number, title: each.title, state: each.state, hasOutcome: each.outcomePublishedAt !== null && each.isLedgerPublic && isTellable(each) })),
    round: only ? { number: only.number, title: only.title, state: only.state, closesAt: only.closesAt } : null,
    people: countPeople(remarks),
    figures: ledgerFigures(remarks.map(({ remark }) => remark), now()),
    perspectives: perspectivesIn(standing, groups),
    counts: countsOf(byWord.map(({ remark }) => remark)),
    pairs: pairs.slice(0, most),
    more: Math.max(0, pairs.length - most),
    hasMine: standing.some(({ remark }) => giverIds.get(remark.roundId) === remark.giverId),
    arePerspectivesToCome: !isInside && asked.some(({ state }) => state === 'open'),
    isPublic: asked.length > 0 && asked.every((round) => round.isLedgerPublic && isTellable(round)),
    shares: sharesOf(standing, groups),
    heat: heatMap({ remarks: standing.map(({ remark, word }) => ({ place: remark.place, rating: remark.rating, word })), groups, parts: partsOf(loaded), findings: null }),
    mayDecide: can(reader, 'feedback.decide', facts),
    mayFollow: can(reader, 'feedback.listRounds', facts),
  };
}

function sharesOf(remarks: readonly ShownRemark[], { groups, groupOf }: PeopleGroups): Share[] {
  return groups.map((group) => {
    const own = remarks.filter(({ word }) => groupOf(word) === group);
    const counts = countsOf(own.map(({ remark }) => remark));
    const closed = closedIn(counts);
    return { group, counts, remarks: own.length, closed, share: shareOf(closed, own.length) };
  });
}
