import { findInvitationOf, listAgreements, listAnswersOf, listEarlierGivings, listStandingRemarks } from '#db/repositories/feedback-giving.ts';
import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import { type AskedText, changedPlaces, type GonePlace, gonePlaces } from '#domain/feedback/asked-text.ts';
import { type Rating, type RoundQuestion, roundStateAt, type RoundState } from '#domain/feedback/feedback-round.ts';
import type { ReadPlace, ReadSection } from '#domain/feedback/reading-sections.ts';
import { questionsFor } from '#domain/feedback/round-questions.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { SMALLEST_GROUP } from '#domain/report/shown-as.ts';
import type { Deps } from '#server/services/deps.ts';
import { type CommunityName, nameOf } from '#server/services/community/open-community.ts';
import { requirePerson } from '#server/services/standing.ts';
import { giversShown } from '../givers-shown.ts';
import { askedOf } from '../subject/subjects.ts';
import { shownChoices } from './choose-shown.ts';
import { openDoor } from './open-door.ts';
import { type DoorView, viewDoor } from './read-door.ts';
import { type OthersCount, type OthersRemark, type OwnRemark, viewOwn, viewRemarks } from './view-remarks.ts';

export type AskedQuestion = Omit<RoundQuestion, 'perspective'> & { answer: { rating: Rating | null; choice: string | null; text: string } | null };
/** What they gave before and became of it, the words that stood at each place that reads otherwise by now (empty where nothing did), and the places that were taken out. */
export type Earlier = { roundTitle: string; remarks: OwnRemark[]; before: Record<string, string>; gone: GonePlace[] };

/** A round as somebody reads it who gives feedback there. */
export type GivingView = {
  round: { id: string; title: string; introduction: string; state: RoundState; closesAt: string | null; /** Everybody reads what was said. */ isPublic: boolean };
  subject: SubjectAddress & { language: string };
  community: CommunityName;
  name: ReadPlace | null;
  sections: ReadSection[];
  rubricLevels: { id: string; label: string; isRequired: boolean }[];
  me: { giverId: string; perspective: PerspectiveKey; shown: Attribution; choices: Attribution[]; /** Authors may guess who they are: so few speak as they do. */ areFew: boolean; hasFinished: boolean; /** Whether mails about the round reach them, or they asked for no more of them. */ mails: 'none' | 'sent' | 'declined' };
  own: OwnRemark[];
  /** Of others what is said where one looks, spoke or agreed. */
  others: OthersRemark[];
  /** How many remarks of others there are, place by place. */
  counts: OthersCount[];
  questions: AskedQuestion[];
  earlier: Earlier | null;
  mayFollow: boolean;
};

/** A round for who gives feedback in it, with what others say at the place that is `asked` for; or its door for who does not yet. Refuses like the round. */
export async function readGiving(deps: Deps, actor: Actor, roundId: string, asked: string | null = null): Promise<{ door: DoorView; giving: null } | { door: null; giving: GivingView }> {
  const { db, now } = deps;
  const opened = await openDoor(deps, actor, { by: 'round', id: roundId });
  const { round, giver, subject, community, standing, facts } = opened;
  const state = roundStateAt(round, now());
  if (giver === null || state === 'prepared') return { door: await viewDoor(deps, actor, opened), giving: null };
  const draft = askedOf(round);
  const [shown, remarks, agreements, answers, invitation, earlier] = await Promise.all([giversShown(db, round), listStandingRemarks(db, round.id), listAgreements(db, round.id), listAnswersOf(db, giver.id), findInvitationOf(db, round.id, requirePerson(actor).accountId), readEarlier(db, round, requirePerson(actor).accountId, draft)]);
  const level = shown.chosen(giver.id);
  const giving: GivingView = {
    round: { id: round.id, title: round.title, introduction: round.introduction, state, closesAt: round.closesAt?.toISOString() ?? null, isPublic: round.isLedgerPublic },
    subject: { kind: subject.kind, slug: subject.slug, language: draft.language },
    community: nameOf(community),
    name: draft.readName(),
    sections: draft.readSections(),
    rubricLevels: draft.levels,
    me: { giverId: giver.id, perspective: giver.perspective, shown: level, choices: shownChoices(round, level, now()), areFew: shown.countOf(giver.perspective) < SMALLEST_GROUP, hasFinished: giver.finishedAt !== null, mails: (invitation ?? giver).declinedAt !== null ? 'declined' : invitation !== null || !requirePerson(actor).isGuest ? 'sent' : 'none' },
    ...viewRemarks(draft.words, { me: giver, asked }, remarks, agreements, shown),
    questions: questionsFor(round.questions, giver.perspective).map(({ id, text, kind, choices }) => ({ id, text, kind, choices, answer: pickAnswer(answers.find(({ questionId }) => questionId === id)) })),
    earlier,
    mayFollow: can(standing, 'feedback.listRounds', facts),
  };
  return { door: null, giving };
}

const pickAnswer = (answer: AskedQuestion['answer'] | undefined): AskedQuestion['answer'] => (answer ? { rating: answer.rating, choice: answer.choice, text: answer.text } : null);

/** What changed since the draft of the last round in which they gave anything; null where this is their first. */
async function readEarlier(db: DbOrTx, round: RoundRow, accountId: string, draft: AskedText): Promise<Earlier | null> {
  const givings = await listEarlierGivings(db, round, accountId);
  const [last] = givings;
  if (last === undefined) return null;
  const lastRead = askedOf(last.round);
  const stood = lastRead.words;
  return {
    roundTitle: last.round.title,
    remarks: givings.flatMap((each) => {
      const words = each === last ? stood : askedOf(each.round).words;
      return each.remarks.map((remark) => viewOwn(words, remark, 0));
    }),
    before: Object.fromEntries([...changedPlaces(stood, draft.words)].map((key) => [key, stood.get(key)?.text ?? ''])),
    gone: gonePlaces(lastRead, draft),
  };
}
