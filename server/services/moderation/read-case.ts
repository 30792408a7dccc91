import { listFlags } from '#db/repositories/flag-cases.ts';
import { type ListedAct, listActsOfCase, listEarlierActs } from '#db/repositories/moderation-acts.ts';
import { listPosts } from '#db/repositories/posts.ts';
import type { Actor } from '#domain/actor.ts';
import { type ActKind, actKinds, type ReasonKind } from '#domain/moderation/kinds.ts';
import { can } from '#domain/permissions.ts';
import type { RichText } from '#domain/rich-text.ts';
import type { CommunityName } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { plainWords } from '../discussion/plain-words.ts';
import { requirePerson } from '../standing.ts';
import { appealFacts } from './appeal.ts';
import { type CaseAddress, openCase } from './open-case.ts';

export type ActView = {
  id: string;
  kind: ActKind;
  reason: ReasonKind | null;
  words: string;
  by: string | null;
  at: Date;
  until: Date | null;
  state: 'stands' | 'over' | 'lifted';
  lifted: { at: Date; by: string | null; why: string } | null;
  appeal: { words: string; at: Date; outcome: 'upheld' | 'lifted' | null; why: string; by: string | null; decidedAt: Date | null } | null;
};

export type CaseView = {
  community: CommunityName;
  id: string;
  openedAt: Date;
  settledAt: Date | null;
  post: { number: number; topic: { number: number; title: string }; content: RichText; at: Date; isHidden: boolean; isRemoved: boolean; /** What stands around it. */ around: { number: number; author: string | null; words: string }[] } | null;
  person: { id: string; name: string; affiliation: string; offers: string; seeks: string } | null;
  flags: { by: string | null; isByFilter: boolean; kind: ReasonKind; words: string; at: Date }[];
  acts: (ActView & { may: { lift: boolean; decide: boolean } })[];
  /** What was decided about the person in this community before. */
  earlier: ActView[];
  /** What the actor can do now, from the mildest to the hardest. */
  may: ActKind[];
  /** Why there is nothing they can do, where there is not. */
  why: 'own' | 'not-below' | null;
};

const AROUND = 2;
const EARLIER_SHOWN = 10;

/** A case for who moderates there: the thing with what stands around it, who flagged it and why, what was decided about its author before, and what can be done. Refuses everybody else with `not-found`. */
export async function readCase({ db, now }: Deps, actor: Actor, address: CaseAddress): Promise<CaseView> {
  const opened = await openCase(db, actor, address);
  const { found, standing, facts } = opened;
  const { flagCase, community, topic, post, person } = found;
  const { accountId } = requirePerson(actor);
  const [flags, acts, earlier, around] = await Promise.all([
    listFlags(db, flagCase.id),
    listActsOfCase(db, flagCase.id),
    person ? listEarlierActs(db, { communityId: community.id, accountId: person.id, exceptCaseId: flagCase.id }, EARLIER_SHOWN) : [],
    post && topic ? listPosts(db, { topicId: topic.id, communityId: community.id }, post.number - AROUND, post.number + AROUND) : [],
  ]);
  const at = now();
  const mayOf = async ({ act, appeal, ...listed }: ListedAct) => {
    const view = actView({ act, appeal, ...listed }, at);
    const isWaiting = appeal !== null && appeal.outcome === null;
    const mayDo = can(standing, `act.${act.kind}`, facts);
    return { ...view, may: { lift: mayDo && !isWaiting && view.state === 'stands', decide: mayDo && isWaiting && can(standing, 'appeal.decide', await appealFacts(db, opened, { act }, accountId)) } };
  };
  return {
    community: { slug: community.slug, name: community.name },
    id: flagCase.id,
    openedAt: flagCase.openedAt,
    settledAt: flagCase.settledAt,
    post: post && topic && {
      number: post.number,
      topic: { number: topic.number, title: topic.title },
      content: post.content,
      at: post.createdAt,
      isHidden: post.hiddenAt !== null,
      isRemoved: post.removedAt !== null,
      around: around.filter((each) => each.number !== post.number && !each.removedAt).map(({ number, author, content }) => ({ number, author: author?.name ?? null, words: plainWords(content) })),
    },
    person,
    flags: flags.map(({ flag, by }) => ({ by, isByFilter: flag.isByFilter, kind: flag.kind, words: flag.words, at: flag.createdAt })),
    acts: await Promise.all(acts.map(mayOf)),
    earlier: earlier.map((each) => actView(each, at)),
    may: actKinds.filter((kind) => can(standing, `act.${kind}`, facts) && makesSense(kind, { hasPost: post !== null && !post.removedAt, isHidden: Boolean(post?.hiddenAt), isSettled: flagCase.settledAt !== null, hasPerson: person !== null })),
    why: facts.isOwn ? 'own' : facts.isBelow ? null : 'not-below',
  };
}

/** Whether it would do anything as the case stands. */
function makesSense(kind: ActKind, { hasPost, isHidden, isSettled, hasPerson }: Record<'hasPost' | 'isHidden' | 'isSettled' | 'hasPerson', boolean>): boolean {
  if (kind === 'dismiss') return !isSettled;
  return kind === 'hide' ? hasPost && !isHidden : hasPerson;
}

const actView = ({ act, by, liftedBy, appeal, decidedBy }: ListedAct, at: Date): ActView => ({
  id: act.id,
  kind: act.kind,
  reason: act.reason,
  words: act.words,
  by,
  at: act.createdAt,
  until: act.until,
  state: act.liftedAt ? 'lifted' : act.until && act.until <= at ? 'over' : 'stands',
  lifted: act.liftedAt && { at: act.liftedAt, by: liftedBy, why: act.liftedWhy },
  appeal: appeal && { words: appeal.words, at: appeal.createdAt, outcome: appeal.outcome, why: appeal.why, by: decidedBy, decidedAt: appeal.decidedAt },
});
