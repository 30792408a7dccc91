import { getCommunityBySlug } from '#db/repositories/communities.ts';
import { listQuestionsSince, listSummitsOfCommunity } from '#db/repositories/community-home.ts';
import { countMembers, findCommunityPlace, findMember } from '#db/repositories/community-members.ts';
import { countWaitingRequests, findRequest, type RequestRow } from '#db/repositories/community-requests.ts';
import { listLatestReadings } from '#db/repositories/readings.ts';
import { findRestrictingAct } from '#db/repositories/moderation-acts.ts';
import { listPublishedReports } from '#db/repositories/report-versions.ts';
import type { Actor } from '#domain/actor.ts';
import { ASK_AGAIN_AFTER_MS } from '#domain/community.ts';
import type { JoinPolicy } from '#domain/join-policy.ts';
import type { ActKind } from '#domain/moderation/kinds.ts';
import { can, nobody } from '#domain/permissions.ts';
import type { PerspectiveKey, SpeaksAs } from '#domain/perspective.ts';
import { toldAttendance } from '#domain/report/headcount-attendance.ts';
import { countsOf } from '#domain/report/shown-as.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { GivenRole } from '#domain/role.ts';
import { richText } from '#server/markdown/rich-text.ts';
import type { Deps } from '../deps.ts';
import { countWaitingCases } from '../moderation/list-cases.ts';
import type { QuestionLine } from '../questions/question-line.ts';
import { type ReportLine, reportLine } from '../report-reading/report-line.ts';
import { requireCan, standingWith } from '../standing.ts';
import { newsSince, type NewsLine } from './home-news.ts';
import { arrangeSummits, type DraftLine, type HomeSummit, noteVisit, readDrafts, readGaining } from './home-parts.ts';
import { joinFacts } from './join-facts.ts';

const REPORTS_SHOWN = 4;
const READINGS_SHOWN = 3;

/** More new questions than this are counted no further. */
const FRESH_QUESTIONS_READ = 30;

export type HomeReading = { id: string; title: string; url: string; author: string; source: string; publishedOn: string; addedAt: Date };

export type CommunityView = {
  slug: string;
  name: string;
  tagline: string;
  about: RichText;
  attendance: { key: PerspectiveKey; count: number }[];
  /** Since when things are new to the member who looks; null to everybody else. */
  freshSince: Date | null;
  /** What came since, the newest first. */
  news: { lines: NewsLine[]; more: number };
  /** The open questions that gained most in the last four weeks, then the heaviest. */
  questions: (QuestionLine & { createdAt: Date })[];
  openCount: number;
  /** What asks for feedback that the actor may give. */
  drafts: DraftLine[];
  nextSummit: HomeSummit | null;
  summits: HomeSummit[];
  reports: ReportLine[];
  /** What members added last. */
  readings: HomeReading[];
  /** Null for who is no member. */
  me: ({ role: GivenRole } & SpeaksAs) | null;
  joinPolicy: JoinPolicy;
  /** What the actor asked: waiting, or declined with a reason, and from when on they may ask again. */
  request: { sentence: string; askedAt: Date; declined: { reason: string; mayAskFrom: Date } | null } | null;
  /** How many wait for an answer; for those who give it. */
  waiting: number;
  /** How many cases wait for who moderates. */
  waitingCases: number;
  /** What those who moderate decided about the actor, while it lasts. */
  restriction: { actId: string; kind: ActKind; until: Date | null } | null;
  may: { join: boolean; ask: boolean; listPeople: boolean; propose: boolean; edit: boolean; changeRoles: boolean; createSummit: boolean };
};

/**
 * Shows a community to everybody: what is going on there, who belongs to it by perspective, and how to join. Members also see what came since they were
 * here last; drafts of summits only who leads it, and what asks for feedback only whoever may give it. The number of queries does not grow with it.
 */
export async function readCommunity({ db, now }: Deps, actor: Actor, slug: string): Promise<CommunityView> {
  const asOf = now();
  const community = await getCommunityBySlug(db, slug);
  const communityId = community.id;
  const person = actor.kind === 'person' ? actor : null;
  const [found, place] = person ? await Promise.all([findMember(db, communityId, person.accountId), findCommunityPlace(db, communityId, person.accountId)]) : [null, null];
  const standing = person && place ? standingWith(person, { ...place, participation: null }) : nobody;
  // To whoever is suspended it is for a while what it is to everybody.
  const member = standing.restriction === 'suspended' ? null : found;
  requireCan(standing, 'community.read');
  const mayCreateSummit = can(standing, 'summit.create');
  const [members, gaining, summits, reports, readings, drafts, request, waiting, waitingCases, restricting, { freshSince, proposed }] = await Promise.all([
    countMembers(db, communityId),
    readGaining(db, communityId, asOf),
    listSummitsOfCommunity(db, communityId, { withDrafts: mayCreateSummit }),
    listPublishedReports(db, { communityId }, { limit: REPORTS_SHOWN }),
    listLatestReadings(db, communityId, READINGS_SHOWN),
    person ? readDrafts(db, person, standing, { communityId, now: asOf }) : [],
    person && !member ? findRequest(db, communityId, person.accountId) : null,
    can(standing, 'community.decideMembers') ? countWaitingRequests(db, communityId) : 0,
    can(standing, 'case.read') ? countWaitingCases(db, actor, { community, standing }) : 0,
    person && standing.restriction !== null ? findRestrictingAct(db, communityId, person.accountId) : null,
    member ? readSince(db, { communityId, accountId: member.accountId }, asOf) : { freshSince: null, proposed: [] },
  ]);
  const arranged = arrangeSummits(summits, asOf);
  const lines = reports.map(reportLine);
  return {
    slug,
    name: community.name,
    tagline: community.tagline,
    about: richText(community.about),
    attendance: toldAttendance(countsOf(members)),
    freshSince,
    news: newsSince(freshSince, [
      ...proposed.map(({ id, text, createdAt }): NewsLine => ({ kind: 'question', to: `/communities/${slug}/questions/${id}`, title: text, at: createdAt })),
      ...drafts.flatMap(({ roundId, name, openedAt }): NewsLine[] => (openedAt ? [{ kind: 'draft', to: `/feedback/rounds/${roundId}`, title: name, at: openedAt }] : [])),
      ...summits.flatMap((summit): NewsLine[] => (summit.publishedAt && summit.state !== 'draft' ? [{ kind: 'summit', to: `/summits/${summit.slug}`, title: summit.title, at: summit.publishedAt }] : [])),
      ...lines.map((report): NewsLine => ({ kind: 'report', to: `/reports/${report.slug}`, title: report.title, at: new Date(report.publishedAt) })),
      ...readings.map(({ title, createdAt }): NewsLine => ({ kind: 'reading', to: `/communities/${slug}/reading`, title, at: createdAt })),
    ]),
    ...gaining,
    drafts,
    nextSummit: arranged.next,
    summits: arranged.others,
    reports: lines,
    readings: readings.map(({ id, title, url, author, source, publishedOn, createdAt }) => ({ id, title, url, author, source, publishedOn, addedAt: createdAt })),
    me: member && { role: member.role, perspective: member.perspective, educatorRole: member.educatorRole },
    joinPolicy: community.joinPolicy,
    request: request && viewRequest(request),
    waiting,
    waitingCases,
    restriction: restricting && { actId: restricting.id, kind: restricting.kind, until: restricting.until },
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

async function readSince(db: Deps['db'], member: { communityId: string; accountId: string }, now: Date) {
  const freshSince = await noteVisit(db, member, now);
  return { freshSince, proposed: await listQuestionsSince(db, member.communityId, freshSince, FRESH_QUESTIONS_READ) };
}

const viewRequest = ({ sentence, askedAt, declinedAt, reason }: RequestRow): CommunityView['request'] => ({
  sentence,
  askedAt,
  declined: declinedAt && { reason, mayAskFrom: new Date(declinedAt.getTime() + ASK_AGAIN_AFTER_MS) },
});
