import { countMembers, findMember } from '#db/repositories/community-members.ts';
import { countWaitingRequests, findRequest, type RequestRow } from '#db/repositories/community-requests.ts';
import { listPublishedReports } from '#db/repositories/report-versions.ts';
import { listSummits } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { ASK_AGAIN_AFTER_MS } from '#domain/community.ts';
import type { JoinPolicy } from '#domain/join-policy.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey, SpeaksAs } from '#domain/perspective.ts';
import { toldAttendance } from '#domain/report/headcount-attendance.ts';
import { countsOf } from '#domain/report/shown-as.ts';
import type { GivenRole } from '#domain/role.ts';
import type { RichText } from '#domain/rich-text.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { lifeOf, type SummitLife } from '#domain/summit-life.ts';
import type { Deps } from '../deps.ts';
import { listWeights, type QuestionLine } from '../questions/question-line.ts';
import { type ReportLine, reportLine } from '../report-reading/report-line.ts';
import { joinFacts } from './join-facts.ts';
import { openCommunity } from './open-community.ts';

const QUESTIONS_SHOWN = 5;
const REPORTS_SHOWN = 5;

export type CommunityView = {
  slug: string;
  name: string;
  tagline: string;
  about: RichText;
  attendance: { key: PerspectiveKey; count: number }[];
  /** The heaviest open questions. */
  questions: QuestionLine[];
  questionCount: number;
  summits: { slug: string; title: string; startsOn: string; endsOn: string; life: SummitLife }[];
  reports: ReportLine[];
  /** Null for who is no member. */
  me: ({ role: GivenRole } & SpeaksAs) | null;
  joinPolicy: JoinPolicy;
  /** What the actor asked: waiting, or declined with a reason, and from when on they may ask again. */
  request: { sentence: string; askedAt: Date; declined: { reason: string; mayAskFrom: Date } | null } | null;
  /** How many wait for an answer; for those who give it. */
  waiting: number;
  may: { join: boolean; ask: boolean; listPeople: boolean; propose: boolean; edit: boolean; changeRoles: boolean; createSummit: boolean };
};

/** Shows a community to everybody: its questions, its summits, who belongs to it by perspective, and how to join. Drafts of summits only to who leads it. */
export async function readCommunity({ db, now }: Deps, actor: Actor, slug: string): Promise<CommunityView> {
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const decides = can(standing, 'community.decideMembers');
  const [members, questions, summits, reports, member, request, waiting] = await Promise.all([
    countMembers(db, community.id),
    listWeights(db, community.id, now()),
    listSummits(db),
    listPublishedReports(db, { communityId: community.id }, { limit: REPORTS_SHOWN }),
    actor.kind === 'person' ? findMember(db, community.id, actor.accountId) : null,
    actor.kind === 'person' ? findRequest(db, community.id, actor.accountId) : null,
    decides ? countWaitingRequests(db, community.id) : 0,
  ]);
  const mayCreateSummit = can(standing, 'summit.create');
  const open = questions.filter(({ state }) => state === 'open');
  return {
    slug,
    name: community.name,
    tagline: community.tagline,
    about: richText(community.about),
    attendance: toldAttendance(countsOf(members)),
    questions: open.slice(0, QUESTIONS_SHOWN),
    questionCount: questions.length,
    summits: summits
      .filter(({ summit }) => summit.communityId === community.id && (summit.state !== 'draft' || mayCreateSummit))
      .map(({ summit }) => ({ slug: summit.slug, title: summit.title, startsOn: summit.startsOn, endsOn: summit.endsOn, life: lifeOf(summit, now()) }))
      .reverse(),
    reports: reports.map(reportLine),
    me: member && { role: member.role, perspective: member.perspective, educatorRole: member.educatorRole },
    joinPolicy: community.joinPolicy,
    request: request && viewRequest(request),
    waiting,
    may: {
      join: !member && can(standing, 'community.join', joinFacts(community)),
      ask: !member && can(standing, 'community.askToJoin', joinFacts(community)),
      listPeople: can(standing, 'community.listPeople'),
      propose: can(standing, 'question.propose'),
      edit: can(standing, 'community.edit'),
      changeRoles: can(standing, 'community.changeRoles'),
      createSummit: mayCreateSummit,
    },
  };
}

const viewRequest = ({ sentence, askedAt, declinedAt, reason }: RequestRow): CommunityView['request'] => ({
  sentence,
  askedAt,
  declined: declinedAt && { reason, mayAskFrom: new Date(declinedAt.getTime() + ASK_AGAIN_AFTER_MS) },
});
