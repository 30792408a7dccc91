import { type CaseReach, convenesSummitIn, countCases, listCases as listRows } from '#db/repositories/flag-cases.ts';
import { countHeldPosts, type FoundHeldPost, listHeldPosts } from '#db/repositories/held-posts.ts';
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

/** A post that a filter holds, or held. */
export type HeldLine = { id: string; topic: { number: number; title: string } | null; /** Of the topic that it would begin. */ title: string; author: string | null; words: string; pattern: string; found: string; at: Date; decided: { outcome: 'let-through' | 'declined'; at: Date; by: string | null } | null };

export type QueueView = { community: CommunityName; held: HeldLine[]; heldCount: number; cases: CaseLine[]; open: number; settled: number; page: number; pages: number; may: { filter: boolean; listPeople: boolean; changeRoles: boolean } };

/** What was flagged in a community, and what filters hold: what waits, or what was settled; held posts with its first page, the latest as many as it shows. For who moderates it, and who convenes one of its summits those about that summit; refuses everybody else with `forbidden`. */
export async function listCases({ db }: Deps, actor: Actor, slug: string, filter: QueueFilter): Promise<QueueView> {
  const opened = await openCommunity(db, actor, slug, 'community.read');
  const reach = await reachOf(db, actor, opened);
  if (reach === null) requireCan(opened.standing, 'case.read');
  const [rows, counts, held, heldCount] = reach === null ? [[], { open: 0, settled: 0 }, [], 0] : await Promise.all([listRows(db, reach, filter, CASES_PER_PAGE), countCases(db, reach), filter.page === 1 ? listHeldPosts(db, reach, filter.show, CASES_PER_PAGE) : [], countHeldPosts(db, reach)]);
  return {
    community: nameOf(opened.community),
    held: held.map(heldLine),
    heldCount,
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

const heldLine = ({ held, topic, author, decidedBy }: FoundHeldPost): HeldLine => ({
  id: held.id,
  topic: topic && { number: topic.number, title: topic.title },
  title: held.title,
  author: author?.name ?? null,
  words: firstWords(held.markdown),
  pattern: held.pattern,
  found: held.found,
  at: held.heldAt,
  decided: held.outcome !== null && held.decidedAt ? { outcome: held.outcome, at: held.decidedAt, by: decidedBy } : null,
});

/** How many cases and held posts wait for the actor in a community; 0 for who moderates nothing there. */
export async function countWaitingCases(db: DbOrTx, actor: Actor, opened: OpenCommunity): Promise<number> {
  const reach = await reachOf(db, actor, opened);
  if (reach === null) return 0;
  const [{ open }, held] = await Promise.all([countCases(db, reach), countHeldPosts(db, reach)]);
  return open + held;
}

/** Which cases the actor reads there; null for none. */
async function reachOf(db: DbOrTx, actor: Actor, { community, standing }: Pick<OpenCommunity, 'standing'> & { community: { id: string } }): Promise<CaseReach | null> {
  const communityId = community.id;
  if (can(standing, 'case.read', { isForLeaders: true })) return { communityId, reach: 'all' };
  if (can(standing, 'case.read')) return { communityId, reach: 'not-for-leaders' };
  if (actor.kind === 'visitor' || !can({ ...standing, summit: 'convener' }, 'case.read')) return null;
  return (await convenesSummitIn(db, communityId, actor.accountId)) ? { communityId, reach: { convenedBy: actor.accountId } } : null;
}
