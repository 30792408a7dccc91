import { listInvitations } from '#db/repositories/feedback-asking.ts';
import { listAnswersIn } from '#db/repositories/feedback-ledger.ts';
import { listGivers } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import { type AnsweredQuestion, answersShown } from '#domain/feedback/answers-shown.ts';
import type { RoundState } from '#domain/feedback/feedback-round.ts';
import { type HeatMap, heatMap } from '#domain/feedback/heat-map.ts';
import { type LedgerFigures, ledgerFigures } from '#domain/feedback/ledger-figures.ts';
import { type RoundAddress, type SubjectAddress, subjectPath } from '#domain/feedback/subject.ts';
import { notFound } from '#domain/refusal.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { Headcount } from '#domain/report/published-report.ts';
import { countsOf, headcountOf } from '#domain/report/shown-as.ts';
import type { Deps } from '#server/services/deps.ts';
import { type CommunityName, nameOf } from '#server/services/community/open-community.ts';
import { giversShown } from '../givers-shown.ts';
import { openRound } from '../open-round.ts';
import { portOf } from '../subject/subjects.ts';
import { countPeople, groupsOf } from './ledger-groups.ts';
import { ledgerPairs, type PairView } from './ledger-pairs.ts';
import { letStand, loadLedger, type ShownRemark } from './load-ledger.ts';

/** What came of a round, as everybody may read it whoever asks: nobody is shown with more than the public sees. */
export type OutcomeView = {
  url: string;
  subject: SubjectAddress & { name: string; language: string };
  community: CommunityName;
  round: { number: number; title: string; introduction: string; state: RoundState; perspectives: PerspectiveKey[]; openedAt: string | null; closedAt: string | null; timeZone: string };
  /** What those who asked say of it; empty where they said nothing. */
  words: string;
  /** Null: only those who ask see it. */
  publishedAt: string | null;
  /** Whether everybody can read it once it is published, or why not. */
  isTellable: boolean;
  /** Who was invited by mail, and who came, those by mail and others; no line tells of fewer than three. */
  invited: Headcount;
  came: Headcount;
  people: number;
  figures: LedgerFigures;
  questions: AnsweredQuestion[];
  heat: HeatMap;
  /** What was said, place by place in the order of the text. */
  places: { where: string; pairs: PairView[] }[];
  mayRun: boolean;
};

/** What was asked in a round, whom, what they answered and said, and what became of it. For everybody once it is published, until then for those who ask. Refuses like the round. */
export async function readOutcome({ db, now, origin }: Deps, actor: Actor, address: RoundAddress): Promise<OutcomeView> {
  const { round, subject, community, standing, facts, isTellable } = await openRound(db, actor, address, 'feedback.readOutcome');
  if (round.state === 'prepared') throw notFound('round of feedback');
  const [{ rounds, remarks }, shown, givers, invitations, answers] = await Promise.all([loadLedger(db, [round], 'outside', () => portOf(subject).readPublished(db, subject.id)), giversShown(db, round), listGivers(db, round.id), listInvitations(db, round.id), listAnswersIn(db, round.id)]);
  const [loaded] = rounds;
  const stands = letStand(remarks);
  const words = givers.map(({ giver }) => shown.outside(giver.id));
  const told = words.flatMap((by) => (by.kind === 'anonymous' ? [] : [{ key: by.perspective, count: 1 }]));
  const asked = invitations.filter(({ cameUnasked }) => !cameUnasked).map(({ perspective }) => ({ key: perspective, count: 1 }));
  return {
    url: `${origin}${subjectPath(address)}/feedback/${round.number}/report`,
    subject: { kind: subject.kind, slug: subject.slug, name: subject.name, language: loaded?.asked.language ?? 'en' },
    community: nameOf(community),
    round: { number: round.number, title: round.title, introduction: round.introduction, state: round.state, perspectives: round.perspectives, openedAt: round.openedAt?.toISOString() ?? null, closedAt: round.closedAt?.toISOString() ?? null, timeZone: round.timeZone },
    words: round.outcomeWords,
    publishedAt: round.outcomePublishedAt?.toISOString() ?? null,
    isTellable: round.isLedgerPublic && isTellable(round),
    invited: headcountOf(countsOf(asked)),
    came: headcountOf(countsOf(told), words.length - told.length),
    people: countPeople(remarks),
    figures: ledgerFigures(remarks.map(({ remark }) => remark), now()),
    questions: answersShown(round.questions, answers.map(({ giverId, ...answer }) => ({ ...answer, by: shown.outside(giverId) })), shown.told.mayBe),
    heat: heatMap({ remarks: stands.map(({ remark, word }) => ({ place: remark.place, rating: remark.rating, word })), groups: groupsOf(stands), parts: loaded?.asked.parts ?? [], findings: null }),
    places: byPlace(remarks, [...(loaded?.asked.words.keys() ?? [])], ledgerPairs(remarks, { now: now(), giverIds: new Map(), isInside: false })),
    mayRun: can(standing, 'feedback.run', facts),
  };
}

function byPlace(remarks: readonly ShownRemark[], order: readonly string[], pairs: readonly PairView[]): OutcomeView['places'] {
  const rank = new Map(order.map((place, at) => [place, at]));
  const places = [...new Map(remarks.map(({ remark, where }) => [remark.place, where]))].toSorted(([one], [other]) => (rank.get(one) ?? Infinity) - (rank.get(other) ?? Infinity));
  return places.map(([place, where]) => ({ where, pairs: pairs.filter((pair) => pair.place === place) })).filter((each) => each.pairs.length > 0);
}
