import { listGivenBy, listInvitations } from '#db/repositories/feedback-asking.ts';
import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { RoundQuestion, RoundState } from '#domain/feedback/feedback-round.ts';
import { invitationLines } from '#domain/feedback/invitation-lines.ts';
import { questionsFor } from '#domain/feedback/round-questions.ts';
import { mayBeReminded } from '#domain/feedback/round-times.ts';
import type { RoundAddress, SubjectAddress } from '#domain/feedback/subject.ts';
import { formMark } from '#domain/meanwhile.ts';
import { can } from '#domain/permissions.ts';
import { type PerspectiveKey, perspectiveKeys, speaksAsKey } from '#domain/perspective.ts';
import { zonedDate, zonedTime } from '#domain/time-zone.ts';
import { type CommunityName, nameOf } from '#server/services/community/open-community.ts';
import type { Deps } from '#server/services/deps.ts';
import { roundLinkPath } from '../invitation-address.ts';
import { giversShown } from '../givers-shown.ts';
import { openRound } from '../open-round.ts';
import { portOf } from '../subject/subjects.ts';
import { countPeople, matchPeople, type PeopleCounts } from './count-people.ts';
import { preparedParts } from './round-parts.ts';
import { listUnfinished } from './remind-round.ts';

/** What somebody who was invited did so far. */
export type InvitedStanding = 'not-come' | 'came' | 'finished' | 'declined';
export type InvitedLine = { id: string; name: string; /** As those who ask typed it; null of a member of the community, whose address is theirs alone. */ email: string | null; perspective: PerspectiveKey; standing: InvitedStanding };
export type RoundProgress = PeopleCounts & {
  perspective: PerspectiveKey;
  /** How much they said; null where it is not told apart, since it would tell whose a remark without a name is. `answers` are of all `asked` questions. */
  said: { remarks: number; answers: number; asked: number } | null;
};

export type RoundView = {
  community: CommunityName;
  subject: SubjectAddress & { name: string };
  round: {
    id: string;
    number: number;
    title: string;
    introduction: string;
    state: RoundState;
    perspectives: PerspectiveKey[];
    questions: RoundQuestion[];
    timeZone: string;
    closesAt: string | null;
    /** The same by its own clock, as forms have it. */
    closesOn: string;
    closesAtTime: string;
    closedAt: string | null;
    attribution: Attribution;
    mayChooseAttribution: boolean;
    isLedgerPublic: boolean;
    /** What came of it, as it is published or would be. */
    outcome: { words: string; isPublished: boolean };
    /** The whole address of its link; null where it is by invitation alone. */
    link: string | null;
  };
  /** Whom it invites as lines, by perspective. */
  lines: Partial<Record<PerspectiveKey, string>>;
  /** The members whom it invites, by perspective, each with their invitation. */
  membersAsked: Partial<Record<PerspectiveKey, { id: string; name: string }[]>>;
  /** While it is prepared: those of the community, or of the summit, who are not on the list, by perspective, each with their account. */
  membersLeft: Partial<Record<PerspectiveKey, { accountId: string; name: string }[]>>;
  /** How many gave feedback before without being asked, and are asked again; who they are is told to nobody. */
  unasked: number;
  invited: InvitedLine[];
  people: PeopleCounts;
  progress: RoundProgress[];
  /** Of everybody. */
  remarks: number;
  /** How many would be written to if one reminded now, and how many have not finished at all. */
  remindable: number;
  unfinished: number;
  /** How many of the community, or of the summit, can be invited as a whole, by perspective. */
  members: Partial<Record<PerspectiveKey, number>>;
  mayAsk: boolean;
  /** Whether they may open it to whoever has a link. */
  mayLink: boolean;
  /** Stands for how it is prepared now; the form carries it, so that nobody saves over what they have not seen. */
  mark: string;
};

/** A round as those see it who ask: how it is prepared, who was invited and came, and how much was said by each perspective. For those who ask. */
export async function readRound(deps: Deps, actor: Actor, address: RoundAddress): Promise<RoundView> {
  const { db, now, origin } = deps;
  const { round, subject, community, standing, facts } = await openRound(db, actor, address, 'feedback.run');
  const [{ invited, onList, people, progress, unasked, remarks }, unfinished, members] = await Promise.all([readProgress(db, round), round.state === 'open' ? listUnfinished(db, round.id) : [], portOf(subject).listPeople(db, subject.id)]);
  const { id, number, title, introduction, state, perspectives, questions, timeZone, closesAt, closedAt, attribution, mayChooseAttribution, isLedgerPublic, linkCode } = round;
  const left = members.filter(({ accountId, email }) => !onList.has(accountId) && !onList.has(email));
  const byPerspective = <Made>(make: (key: PerspectiveKey) => Made | null) => Object.fromEntries(perspectiveKeys.flatMap((key) => (make(key) === null ? [] : [[key, make(key)]]))) as Partial<Record<PerspectiveKey, Made>>;
  return {
    community: nameOf(community),
    subject: { kind: subject.kind, slug: subject.slug, name: subject.name },
    round: {
      ...{ id, number, title, introduction, state, perspectives, questions, timeZone, attribution, mayChooseAttribution, isLedgerPublic },
      closesAt: closesAt?.toISOString() ?? null,
      closesOn: closesAt === null ? '' : zonedDate(closesAt, timeZone),
      closesAtTime: closesAt === null ? '' : zonedTime(closesAt, timeZone),
      closedAt: closedAt?.toISOString() ?? null,
      outcome: { words: round.outcomeWords, isPublished: round.outcomePublishedAt !== null },
      link: linkCode === null ? null : `${origin}${roundLinkPath(linkCode)}`,
    },
    lines: byPerspective((key) => invitationLines(invited.flatMap(({ perspective, name, email }) => (perspective === key && email !== null ? [{ name, email }] : []))) || null),
    membersAsked: byPerspective((key) => nullIfEmpty(invited.flatMap(({ id: invitationId, perspective, name, email }) => (perspective === key && email === null ? [{ id: invitationId, name }] : [])))),
    membersLeft: state === 'prepared' ? byPerspective((key) => nullIfEmpty(left.flatMap((member) => (speaksAsKey(member) === key ? [{ accountId: member.accountId, name: member.name }] : [])))) : {},
    unasked,
    invited,
    people,
    progress,
    remarks,
    remindable: unfinished.filter(({ askedAt, remindedAt }) => mayBeReminded(remindedAt ?? askedAt, now())).length,
    unfinished: unfinished.length,
    members: byPerspective((key) => members.filter((member) => speaksAsKey(member) === key).length || null),
    mayAsk: can(standing, 'feedback.ask', facts),
    mayLink: can(standing, 'feedback.link', facts),
    mark: state === 'prepared' ? formMark(await preparedParts(db, round), deps.hashSecret) : '',
  };
}

const nullIfEmpty = <One>(list: One[]): One[] | null => (list.length === 0 ? null : list);

async function readProgress(db: DbOrTx, round: RoundRow): Promise<Pick<RoundView, 'invited' | 'people' | 'progress' | 'unasked' | 'remarks'> & { /** Where those are written to who are shown on the list, and their accounts. */ onList: ReadonlySet<string> }> {
  const [invitations, given, shownGivers] = await Promise.all([listInvitations(db, round.id), listGivenBy(db, round.id), giversShown(db, round)]);
  const matched = matchPeople(invitations, given);
  const invited = matched.listed.map(({ invitation: { id, name, email, perspective, declinedAt }, came }): InvitedLine => ({ id, name, email, perspective, standing: came ? (came.giver.finishedAt === null ? 'came' : 'finished') : declinedAt === null ? 'not-come' : 'declined' }));
  // Who was invited as one and came as another is counted as what they came as.
  const perspectiveOfLine = ({ invitation, came }: (typeof matched.listed)[number]): PerspectiveKey => came?.giver.perspective ?? invitation.perspective;
  const shown = perspectiveKeys.filter((key) => round.perspectives.includes(key) || given.some(({ giver }) => giver.perspective === key) || matched.listed.some((line) => perspectiveOfLine(line) === key));
  const progress = shown.map((perspective): RoundProgress => {
    const own = given.filter(({ giver }) => giver.perspective === perspective);
    const people = countPeople({ listed: matched.listed.filter((line) => perspectiveOfLine(line) === perspective), others: matched.others.filter(({ giver }) => giver.perspective === perspective) });
    return { perspective, ...people, said: shownGivers.told.countedApart.has(perspective) ? { ...saidBy(own), asked: own.length * questionsFor(round.questions, perspective).length } : null };
  });
  const onList = new Set(matched.listed.flatMap(({ invitation: { accountId, address } }) => [accountId, address].filter((each) => each !== null)));
  return { invited, onList, people: countPeople(matched), progress, unasked: invitations.length - matched.listed.length, remarks: saidBy(given).remarks };
}

const saidBy = (given: readonly { remarks: number; answers: number }[]) => ({ remarks: given.reduce((sum, { remarks }) => sum + remarks, 0), answers: given.reduce((sum, { answers }) => sum + answers, 0) });
