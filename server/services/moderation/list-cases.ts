import { type CaseReach, convenesSummitIn, countCases, listCases as listRows } from '#db/repositories/flag-cases.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { firstWords } from '#domain/discussion/quote.ts';
import type { QueueFilter } from '#domain/moderation/forms.ts';
import type { ActKind, ReasonKind } from '#domain/moderation/kinds.ts';
import { can } from '#domain/permissions.ts';
import { type CommunityName, nameOf, type OpenCommunity, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requireCan } from '../standing.ts';

export const CASES_PER_PAGE = 25;

export type CaseLine = {
  id: string;
  /** Null where it is about the entry of a person. */
  post: { number: number; topic: string; words: string } | null;
  /** Who wrote it, or whose entry it is; null once they left. */
  person: string | null;
  flags: number;
  kinds: ReasonKind[];
  openedAt: Date;
  settledAt: Date | null;
  /** Since when an appeal waits; null where none does. */
  appealedAt: Date | null;
  /** What was decided and not undone. */
  decided: ActKind[];
};

export type QueueView = { community: CommunityName; cases: CaseLine[]; open: number; settled: number; page: number; pages: number; may: { filter: boolean; listPeople: boolean; changeRoles: boolean } };

/** What was flagged in a community: what waits, or what was settled. For who moderates it, and who convenes one of its summits those about that summit; refuses everybody else with `forbidden`. */
export async function listCases({ db }: Deps, actor: Actor, slug: string, filter: QueueFilter): Promise<QueueView> {
  const opened = await openCommunity(db, actor, slug, 'community.read');
  const reach = await reachOf(db, actor, opened);
  if (reach === null) requireCan(opened.standing, 'case.read');
  const [rows, counts] = reach === null ? [[], { open: 0, settled: 0 }] : await Promise.all([listRows(db, reach, filter, CASES_PER_PAGE), countCases(db, reach)]);
  return {
    community: nameOf(opened.community),
    cases: rows.map(({ flagCase, topic, post, person, flagCount, flagKinds, appealedAt, decided }) => ({
      id: flagCase.id,
      post: post && topic && { number: post.number, topic: topic.title, words: firstWords(post.markdown) },
      person: person?.name ?? null,
      flags: flagCount,
      kinds: flagKinds,
      openedAt: flagCase.openedAt,
      settledAt: flagCase.settledAt,
      appealedAt,
      decided,
    })),
    ...counts,
    page: filter.page,
    pages: Math.ceil(counts[filter.show] / CASES_PER_PAGE),
    may: { filter: can(opened.standing, 'filter.change'), listPeople: can(opened.standing, 'community.listPeople'), changeRoles: can(opened.standing, 'community.changeRoles') },
  };
}

/** How many cases wait for the actor in a community; 0 for who moderates nothing there. */
export async function countWaitingCases(db: DbOrTx, actor: Actor, opened: OpenCommunity): Promise<number> {
  const reach = await reachOf(db, actor, opened);
  return reach === null ? 0 : (await countCases(db, reach)).open;
}

/** Which cases the actor reads there; null for none. */
async function reachOf(db: DbOrTx, actor: Actor, { community, standing }: Pick<OpenCommunity, 'standing'> & { community: { id: string } }): Promise<CaseReach | null> {
  const communityId = community.id;
  if (can(standing, 'case.read', { isForLeaders: true })) return { communityId, reach: 'all' };
  if (can(standing, 'case.read')) return { communityId, reach: 'not-for-leaders' };
  if (actor.kind === 'visitor' || !can({ ...standing, summit: 'convener' }, 'case.read')) return null;
  return (await convenesSummitIn(db, communityId, actor.accountId)) ? { communityId, reach: { convenedBy: actor.accountId } } : null;
}
